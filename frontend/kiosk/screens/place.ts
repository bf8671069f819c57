import { el } from '../../components/dom';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import { stage, type PlaceTold } from '../stage';
import type { Visit } from '../visit';
import { say } from '../words';
import { placeWords } from './place-words';

/** Where: a mark on the map, the place in words, or no particular place; all three are equal. */
export function place(visit: Visit, go: Go): HTMLElement {
  const { procedure } = visit;
  const told = problem();
  const byMap = procedure.placeKinds.includes('POINT');
  let above: HTMLElement | undefined;
  let outside = false;
  const onwards = button('primary', 'arrow-right', say(byMap ? 'here' : 'on'), () => {
    if (byMap && !visit.place) told.tell(say(outside ? 'outside' : 'set_place'));
    else go.on();
  });
  const work: HTMLElement[] = [heading(say('where'))];
  if (byMap) {
    const map = stage(procedure, { mode: 'POINT', start: visit.place as GeoJSON.Point | null }, false);
    map.addEventListener('map-place', (event) => {
      const { geometry, inside } = (event as CustomEvent<PlaceTold>).detail;
      // The map itself says at once that a mark lies outside.
      outside = !inside;
      visit.place = inside ? geometry : null;
      told.tell('');
    });
    map.addEventListener('map-place-done', () => onwards.click());
    above = el('div', { class: 'stage' }, map);
    work.push(el('p', {}, say('where_line')));
  }
  work.push(told.node);
  if (procedure.placeKinds.includes('NONE')) work.push(...other(visit, go));
  return stepScreen(go, work, onwards, { above });
}

function other(visit: Visit, go: Go): HTMLElement[] {
  const again = { ...go, back: () => go.aside(place(visit, go)) };
  const inWords = button('secondary', 'square-pen', say('in_words'), () => go.aside(placeWords(visit, again)));
  const nowhere = button('secondary', 'map', say('nowhere'), () => {
    visit.place = null;
    visit.placeWords = '';
    go.on();
  });
  return [el('div', { class: 'ways' }, inWords, nowhere)];
}
