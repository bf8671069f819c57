import { el } from '../../components/dom';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import type { Shelf } from '../model';
import { stage, type PlaceTold } from '../stage';
import type { Visit } from '../visit';
import { say } from '../words';
import { others } from './others';
import { placeWords } from './place-words';
import { search } from './search';

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
  const ways = el('div', { class: 'ways' }, ...(procedure.placeKinds.includes('NONE') ? other(visit, go) : []));
  work.push(ways);
  if (byMap) void visit.shelf.then((known) => known && ways.prepend(...atHand(visit, known, go)));
  return stepScreen(go, work, onwards, { above });
}

/** What is on the shelf and helps to find the place, or to see what was said there. */
function atHand(visit: Visit, shelf: Shelf, go: Go): HTMLElement[] {
  const again = () => go.aside(place(visit, go));
  const made: HTMLElement[] = [];
  if (shelf.places.length > 0) made.push(button('secondary', 'search', say('search'), () => go.aside(search(visit, shelf, { ...go, back: again }))));
  if (shelf.said.length > 0) {
    made.push(
      button('secondary', 'message-square', say('others_here'), () => {
        const { procedure } = visit;
        const near = (visit.place as GeoJSON.Point | null)?.coordinates;
        go.aside(others({ procedure, shelf: visit.shelf, near, show: go.aside, back: again }));
      })
    );
  }
  return made;
}

function other(visit: Visit, go: Go): HTMLElement[] {
  const again = { ...go, back: () => go.aside(place(visit, go)) };
  const inWords = button('secondary', 'square-pen', say('in_words'), () => go.aside(placeWords(visit, again)));
  const nowhere = button('secondary', 'map', say('nowhere'), () => {
    visit.place = null;
    visit.placeWords = '';
    go.on();
  });
  return [inWords, nowhere];
}
