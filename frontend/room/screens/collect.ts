import { el, icon } from '../../components/dom';
import { shapeMark } from '../../components/marks';
import { forget, keep, kept } from '../kept';
import { freshKey } from '../key';
import { MAX_TITLE, MIN_TITLE } from '../model';
import { button, chips, heading, problem, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { giveCard, Refused } from '../server';
import { say } from '../words';
import { place as askForPlace } from './place';
import { receipts, type Given } from './receipts';

const AGAIN = 4_000;

/** What is typed and not handed in: kept under the round, with the key under which it is sent. */
interface Typed {
  key: string;
  title: string;
  category: string;
  type: string;
  place: GeoJSON.Point | null;
}

/** A card: one sentence, a topic, a place or none. */
export function collect(here: Here): Screen {
  const { code, ground, room } = here;
  const round = room.round!;
  const { categories, types, area, layers, placeKinds } = ground.procedure;
  const draft = `${code} ${round.id} karte`;
  const fresh = (): Typed => ({ key: freshKey(), title: '', category: '', type: types[0]?.key ?? '', place: null });
  let typed = kept<Typed>(draft) ?? fresh();
  let consent = kept<boolean>(`${code} einverstanden`) ?? false;
  let sending = false;
  let timer = 0;
  const byMap = placeKinds.includes('POINT') && (area !== null || layers.length > 0);

  const told = problem();
  const thanks = el('div', { class: 'thanks', role: 'status' });
  const own = el('div', {});
  const main = el('main', {});
  const form = el('div', { class: 'form' });
  const give = button('primary', '', say('give'), () => void send());
  const footer = el('footer', {}, give);
  const node = el('div', { class: 'screen' }, main, footer);

  const save = () => keep(draft, typed);
  const drawOwn = () => own.replaceChildren(...receipts(here));

  const send = async () => {
    clearTimeout(timer);
    if (sending) return;
    const missing = problemOf();
    if (missing) return told.tell(missing);
    sending = true;
    give.disabled = true;
    give.querySelector('span')!.textContent = say('giving');
    told.tell('');
    try {
      const receipt = await giveCard(code, { ...typed, category: typed.category || null, type: typed.type || null, text: '', consent });
      keep(`${code} karten`, [{ title: typed.title.trim(), ...receipt }, ...(kept<Given[]>(`${code} karten`) ?? [])]);
      forget(draft);
      typed = fresh();
      drawForm();
      drawOwn();
      thanks.replaceChildren(icon('circle-check'), el('p', {}, el('strong', {}, say('given')), ' ', say('given_line', receipt.receipt)));
      window.scrollTo(0, 0);
    } catch (error) {
      const refused = error instanceof Refused && error.status !== 503;
      told.tell(refused ? (error.problems[0]?.sentence ?? error.message) : `${say('not_given')} ${say('again')}`);
      // What the server took and whose answer was lost, it knows by its key.
      if (!refused) timer = window.setTimeout(() => node.isConnected && void send(), AGAIN);
    } finally {
      sending = false;
      give.disabled = false;
      give.querySelector('span')!.textContent = say('give');
    }
  };

  const problemOf = () => {
    if (typed.title.trim().length < MIN_TITLE) return say('title_short');
    if (categories.length > 0 && !typed.category) return say('topic_missing');
    return consent ? '' : say('consent_missing');
  };

  const placeRow = () => {
    const open = () =>
      node.replaceChildren(
        askForPlace(here, typed.place, (chosen) => {
          typed.place = chosen === undefined ? typed.place : chosen;
          save();
          node.replaceChildren(main, footer);
          drawForm();
          form.querySelector<HTMLElement>('.place button')?.focus();
        })
      );
    if (!typed.place) return el('div', { class: 'place' }, button('secondary', 'map-pin', say('place'), open));
    return el(
      'div',
      { class: 'place' },
      el('p', { class: 'set' }, icon('map-pin'), say('place_set')),
      button('secondary', '', say('place_change'), open),
      button('secondary', '', say('place_drop'), () => {
        typed.place = null;
        save();
        drawForm();
      })
    );
  };

  const drawForm = () => {
    const field = el('textarea', { id: 'card', maxlength: MAX_TITLE, rows: 3, autocomplete: 'off', 'aria-describedby': 'card-kept' });
    field.value = typed.title;
    const count = el('span', {}, say('signs', typed.title.length, MAX_TITLE));
    field.addEventListener('input', () => {
      typed.title = field.value.replace(/\n/g, ' ');
      count.textContent = say('signs', typed.title.length, MAX_TITLE);
      thanks.replaceChildren();
      save();
    });
    const topics = categories.map((it) => ({ key: it.key, label: it.label, mark: shapeMark(it.shape, it.icon, 26) }));
    const agree = el('input', { type: 'checkbox', id: 'consent' });
    agree.checked = consent;
    agree.addEventListener('change', () => {
      consent = agree.checked;
      keep(`${code} einverstanden`, consent);
    });
    form.replaceChildren(
      el('label', { for: 'card' }, say('your_card')),
      field,
      el('p', { class: 'hint spread', id: 'card-kept' }, el('span', {}, say('kept')), count),
      ...(topics.length > 0
        ? [
            chips('topic', say('topic'), topics, typed.category, (key) => {
              typed.category = key;
              save();
            })
          ]
        : []),
      ...(types.length > 1
        ? [
            chips('kind', say('kind'), types, typed.type, (key) => {
              typed.type = key;
              save();
            })
          ]
        : []),
      ...(byMap ? [placeRow()] : []),
      el('label', { class: 'consent' }, agree, el('span', {}, say('consent')))
    );
  };

  main.append(heading(round.question), ...(round.words ? [el('p', { class: 'words' }, round.words)] : []), thanks, form, told.node, own);
  drawForm();
  drawOwn();
  return { node };
}
