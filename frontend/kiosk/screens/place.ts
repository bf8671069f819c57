import { el } from '../../components/dom';
import { keyboard } from '../keyboard';
import { MAX_PLACE_WORDS } from '../model';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import { stage, type PlaceTold } from '../stage';
import type { Visit } from '../visit';
import { say } from '../words';

/** Where: a mark on the map, the place in words, or no particular place; all three are equal. */
export function place(visit: Visit, go: Go): HTMLElement {
  const { procedure } = visit;
  const told = problem();
  const byMap = procedure.placeKinds.includes('POINT');
  const above: HTMLElement[] = [];
  const onwards = button('primary', 'arrow-right', say(byMap ? 'here' : 'on'), () => {
    if (byMap && !visit.place) told.tell(say('set_place'));
    else go.on();
  });
  const work: HTMLElement[] = [heading(say('where'))];
  if (byMap) {
    const map = stage(procedure, { mode: 'POINT', start: visit.place as GeoJSON.Point | null }, false);
    map.addEventListener('map-place', (event) => {
      const { geometry, inside } = (event as CustomEvent<PlaceTold>).detail;
      visit.place = inside ? geometry : null;
      told.tell(inside ? '' : say('outside'));
    });
    map.addEventListener('map-place-done', () => onwards.click());
    above.push(el('div', { class: 'stage' }, map));
    work.push(el('p', {}, say('where_line')));
  }
  work.push(told.node);
  if (procedure.placeKinds.includes('NONE')) work.push(...other(visit, go));
  return stepScreen(go, work, onwards, above);
}

function other(visit: Visit, go: Go): HTMLElement[] {
  const field = el('input', { type: 'text', id: 'words', maxlength: MAX_PLACE_WORDS, autocomplete: 'off', spellcheck: 'false' });
  field.value = visit.placeWords;
  const leave = (words: string) => {
    visit.place = null;
    visit.placeWords = words;
    go.on();
  };
  const box = el('div', { class: 'other', hidden: true }, el('label', { for: 'words' }, say('in_words_label')), field);
  const inWords = button('secondary', 'square-pen', say('in_words'), () => {
    if (box.hidden) {
      box.hidden = false;
      box.append(keyboard(field));
      field.focus();
    } else if (field.value.trim()) leave(field.value.trim());
    else field.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && field.value.trim()) leave(field.value.trim());
  });
  return [el('div', { class: 'ways' }, inWords, button('secondary', 'map', say('nowhere'), () => leave(''))), box];
}
