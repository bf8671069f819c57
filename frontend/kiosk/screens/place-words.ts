import { el } from '../../components/dom';
import { keyboard } from '../keyboard';
import { MAX_PLACE_WORDS } from '../model';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import type { Visit } from '../visit';
import { say } from '../words';

/** Where, in words instead of on the map: the keys need the map's room. */
export function placeWords(visit: Visit, go: Go): HTMLElement {
  const told = problem();
  const field = el('input', { type: 'text', id: 'words', maxlength: MAX_PLACE_WORDS, autocomplete: 'off', spellcheck: 'false' });
  field.value = visit.placeWords;
  const leave = () => {
    const words = field.value.trim();
    if (words) {
      visit.place = null;
      visit.placeWords = words;
      go.on();
    } else {
      told.tell(say('words_missing'));
      field.focus();
    }
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') leave();
  });
  const work = [heading(say('where')), el('label', { for: 'words' }, say('in_words_label')), field, told.node, el('p', { class: 'hint' }, say('in_words_hint'))];
  return stepScreen(go, work, button('primary', 'arrow-right', say('on'), leave), { below: keyboard(field) });
}
