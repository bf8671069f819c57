import { el } from '../../components/dom';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import type { Visit } from '../visit';
import { say } from '../words';

/** All of it once more, the consent, and handing in. */
export function check(visit: Visit, go: Go, send: () => Promise<void>): HTMLElement {
  const told = problem();
  const consent = el('input', { type: 'checkbox', checked: visit.consent });
  consent.addEventListener('change', () => {
    visit.consent = consent.checked;
    told.tell('');
  });
  const onwards = button('primary', 'send', say('send'), () => {
    if (!visit.consent) {
      told.tell(say('consent_missing'));
      return;
    }
    onwards.disabled = true;
    send().catch(() => {
      onwards.disabled = false;
      told.tell(say('unsaved'));
    });
  });
  const { categories, types } = visit.procedure;
  const facts = [
    categories.find((it) => it.key === visit.category)?.label,
    types.find((it) => it.key === visit.type)?.label,
    visit.placeWords
  ].filter((fact): fact is string => Boolean(fact));
  const work = [
    heading(say('check')),
    el('blockquote', {}, el('p', { class: 'said' }, visit.title), ...visit.text.split('\n').map((line) => el('p', {}, line)), el('p', { class: 'hint' }, facts.join(' · ')))
  ];
  const below = el('div', { class: 'ask' }, el('label', { class: 'choice consent' }, consent, el('span', {}, say('consent'))), told.node);
  const screen = stepScreen(go, work, onwards, { below });
  screen.classList.add('reading');
  // Nothing in it takes the focus, and it may be longer than its room.
  screen.querySelector('main')!.tabIndex = 0;
  return screen;
}
