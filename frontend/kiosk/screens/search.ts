import { el } from '../../components/dom';
import { keyboard } from '../keyboard';
import { button, heading, stepScreen, type Go } from '../parts';
import { find } from '../shelf';
import type { Shelf } from '../model';
import type { Visit } from '../visit';
import { say } from '../words';

const MAX_WORDS = 60;

/** A street or an address instead of the finger: choosing one puts the mark there. */
export function search(visit: Visit, { places }: Shelf, go: Go): HTMLElement {
  const field = el('input', { type: 'text', id: 'street', maxlength: MAX_WORDS, autocomplete: 'off', spellcheck: 'false' });
  const told = el('p', { class: 'hint', role: 'status' });
  const list = el('div', { class: 'found' });
  const choose = ([, lon, lat]: Shelf['places'][number]) => {
    visit.place = { type: 'Point', coordinates: [lon, lat] };
    go.back();
  };
  const look = () => {
    const found = find(places, field.value);
    list.replaceChildren(...found.map((place) => button('secondary row', 'map-pin', place[0], () => choose(place))));
    told.textContent = field.value.trim() === '' ? say('search_hint') : found.length === 0 ? say('search_none') : '';
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    const first = find(places, field.value)[0];
    if (event.key === 'Enter' && first) choose(first);
  });
  look();
  const onwards = button('primary', 'arrow-left', say('to_map'), go.back);
  return stepScreen(go, [heading(say('search')), el('label', { for: 'street' }, say('search_label')), field, told, list], onwards, { below: keyboard(field) });
}
