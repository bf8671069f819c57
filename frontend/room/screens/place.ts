import { el } from '../../components/dom';
import { roomMap, type PlaceTold } from '../map';
import { button, heading, problem } from '../parts';
import type { Here } from '../phone-page';
import { say } from '../words';

/** Where it is; gives undefined if nothing was changed. */
export function place({ ground, room }: Here, before: GeoJSON.Point | null, done: (place: GeoJSON.Point | null | undefined) => void): HTMLElement {
  const told = problem();
  let at = before;
  const map = roomMap(ground, room.round?.layers ?? [], { mode: 'POINT', start: before }, false);
  map.addEventListener('map-place', (event) => {
    const { geometry, inside } = (event as CustomEvent<PlaceTold>).detail;
    at = inside ? (geometry as GeoJSON.Point | null) : null;
    told.tell(inside ? '' : say('outside'));
  });
  const here = () => (at ? done(at) : told.tell(say('outside')));
  map.addEventListener('map-place-done', here);
  const node = el(
    'div',
    { class: 'placing' },
    el('div', { class: 'map' }, map),
    el(
      'div',
      { class: 'under' },
      heading(say('place_title')),
      el('p', { class: 'hint' }, say('place_line')),
      told.node,
      el('div', { class: 'pair' }, button('secondary', '', say('back'), () => done(undefined)), button('secondary', '', say('place_drop'), () => done(null)))
    ),
    el('footer', {}, button('primary', '', say('here'), here))
  );
  queueMicrotask(() => node.querySelector<HTMLElement>('h1')?.focus());
  return node;
}
