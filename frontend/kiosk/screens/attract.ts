import { el } from '../../components/dom';
import type { Kiosk } from '../kiosk';
import type { Language, Procedure } from '../model';
import { button, heading } from '../parts';
import { stage } from '../stage';
import { daysLeft, isOpen } from '../visit';
import { language, say } from '../words';

/** The resting screen: what it is about as a picture, one large button, the language. */
export function attract(kiosk: Kiosk): HTMLElement {
  const { town, procedures } = kiosk.content!;
  const open = procedures.filter((procedure) => isOpen(procedure));
  const one = procedures.length === 1 ? procedures[0] : undefined;
  const shown = one ?? open[0] ?? procedures[0];
  const screen = el('div', { class: 'screen attract' }, head(town, one), el('div', { class: 'voice' }, heading(one?.name ?? say('which')), el('p', { class: 'lead' }, one?.teaser ?? '')));
  if (shown && (shown.area || shown.layers.length > 0)) {
    const map = stage(shown, null, true);
    map.inert = true;
    screen.append(el('div', { class: 'stage' }, map));
  }
  const main = el('main', {});
  if (!kiosk.enough) main.append(el('p', { class: 'problem' }, say('full')));
  else if (open.length === 0) main.append(el('p', { class: 'problem' }, say(procedures.length === 0 ? 'nothing' : 'closed')));
  else for (const procedure of open) main.append(button('primary start', one ? 'hand' : 'arrow-right', one ? say('start') : procedure.name, () => kiosk.open(procedure)));
  main.append(el('p', { class: 'promise' }, say('minutes'), el('br'), say('forgets')), languages(kiosk));
  screen.append(main);
  return screen;
}

function head(town: { name: string; crest: string | null }, one: Procedure | undefined): HTMLElement {
  const days = one ? daysLeft(one) : undefined;
  const left = days === undefined ? '' : days === 0 ? say('today') : say('left', days);
  return el(
    'header',
    {},
    ...(town.crest ? [el('img', { src: town.crest, alt: '', class: 'crest' })] : []),
    el('b', { class: 'grow' }, town.name),
    el('span', {}, left)
  );
}

function languages(kiosk: Kiosk): HTMLElement {
  const names: Record<Language, string> = { de: 'Deutsch', en: 'English' };
  const choose = (key: Language) => {
    const made = button('secondary', '', names[key], () => {
      document.documentElement.lang = key;
      kiosk.again();
    });
    made.lang = key;
    made.setAttribute('aria-pressed', String(language() === key));
    return made;
  };
  return el('div', { class: 'languages', role: 'group', 'aria-label': say('language') }, choose('de'), choose('en'));
}
