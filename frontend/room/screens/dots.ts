import { el } from '../../components/dom';
import type { Room, Voice } from '../model';
import { button, heading, markOf, problem, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { giveDots, Refused } from '../server';
import { say } from '../words';
import { thingsOf } from './things';

/** A budget of dots, spread over cards or themes. What the server says counts; until then what was tapped is shown. */
export function dots(here: Here): Screen {
  const { code } = here;
  let { room } = here;
  const round = room.round!;
  const budget = round.dots ?? 0;
  const mine = new Map(here.voices.map(({ thing, dots: given }) => [thing, given]));
  const told = problem();
  const list = el('ul', { class: 'dots-list' });
  const purse = el('div', { class: 'purse' });
  const left = el('p', { role: 'status' });
  const rows = new Map<string, { node: HTMLElement; draw: () => void }>();
  let last = Promise.resolve();

  const spent = () => [...mine.values()].reduce((sum, given) => sum + given, 0);

  const put = (thing: string, given: number) => {
    if (given < 0 || spent() - (mine.get(thing) ?? 0) + given > budget) return;
    mine.set(thing, given);
    told.tell('');
    draw();
    // One after the other, so that the last tap is the last word.
    last = last.then(() => send(thing));
  };

  const send = async (thing: string) => {
    try {
      count(await giveDots(code, round.id, thing, mine.get(thing) ?? 0));
    } catch (error) {
      told.tell(error instanceof Refused && error.status !== 503 ? error.message : say('not_counted'));
    }
  };

  /** What the server has counted. */
  const count = (voices: Voice[]) => {
    here.voices = voices;
  };

  const row = (thing: string, label: string, category: string | null) => {
    const seats = el('span', { class: 'given', 'aria-hidden': 'true' });
    const said = el('span', { class: 'unseen' });
    const less = button('round', 'minus', '', () => put(thing, (mine.get(thing) ?? 0) - 1));
    const more = button('round', 'plus', '', () => put(thing, (mine.get(thing) ?? 0) + 1));
    less.setAttribute('aria-label', say('dot_less', label));
    more.setAttribute('aria-label', say('dot_more', label));
    const node = el(
      'li',
      {},
      ...markOf(here.ground.procedure.categories, category, 28),
      el('div', { class: 'grow' }, el('p', { class: 'said' }, label), el('p', { class: 'line' }, seats, said)),
      less,
      more
    );
    const drawRow = () => {
      const given = mine.get(thing) ?? 0;
      seats.replaceChildren(...Array.from({ length: given }, () => el('i', {})));
      said.textContent = given === 1 ? say('dot_of') : say('dots_of', given);
      node.classList.toggle('has', given > 0);
      less.disabled = given === 0;
      more.disabled = spent() >= budget;
    };
    return { node, draw: drawRow };
  };

  const draw = () => {
    const over = budget - spent();
    purse.replaceChildren(...Array.from({ length: budget }, (_, i) => el('i', { class: i < over ? '' : 'gone' })));
    left.textContent = over > 0 ? say('dots_left', over, budget) : say('dots_done', budget);
    rows.forEach((it) => it.draw());
  };

  const fill = (now: Room) => {
    room = now;
    const things = thingsOf(room);
    for (const id of [...rows.keys()]) if (!things.some((it) => it.id === id)) rows.delete(id);
    for (const { id, label, category } of things) if (!rows.has(id)) rows.set(id, row(id, label, category));
    const nodes = things.map(({ id }) => rows.get(id)!.node);
    // Rows that stay are not touched: somebody may be about to press one.
    if (nodes.some((node, i) => list.children[i] !== node) || list.children.length !== nodes.length) list.replaceChildren(...nodes);
    draw();
  };

  const node = el(
    'div',
    { class: 'screen' },
    el(
      'main',
      {},
      heading(round.question),
      el('p', { class: 'hint' }, say('dots_line', budget)),
      ...(round.words ? [el('p', { class: 'words' }, round.words)] : []),
      list,
      told.node
    ),
    el('footer', { class: 'purse-bar' }, purse, left, el('p', { class: 'hint' }, say('anonymous')))
  );
  fill(room);
  if (rows.size === 0) list.append(el('li', { class: 'empty' }, say('nothing')));
  return { node, update: fill };
}
