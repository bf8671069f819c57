import { el } from '../../components/dom';
import { keyboard } from '../keyboard';
import { MAX_TEXT, MAX_TITLE, MIN_TITLE } from '../model';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import type { Visit } from '../visit';
import { say } from '../words';

/** What: one sentence, and more if somebody likes. */
export function words(visit: Visit, go: Go): HTMLElement {
  const told = problem();
  const quiet = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false' };
  const title = el('input', { type: 'text', id: 'title', maxlength: MAX_TITLE, ...quiet });
  title.value = visit.title;
  title.addEventListener('input', () => (visit.title = title.value));
  const text = el('textarea', { id: 'text', maxlength: MAX_TEXT, rows: 3, ...quiet });
  text.value = visit.text;
  text.addEventListener('input', () => (visit.text = text.value));
  const onwards = button('primary', 'arrow-right', say('on'), () => {
    if (isSentence(visit.title)) go.on();
    else {
      told.tell(say('title_short'));
      title.focus();
    }
  });
  const work = [
    heading(say('say')),
    el('label', { for: 'title' }, say('title')), title, told.node,
    el('label', { for: 'text' }, say('text')), text,
    el('p', { class: 'hint' }, say('private'))
  ];
  return stepScreen(go, work, onwards, { below: keyboard(title) });
}

/** As the server sees it: long enough, and with a letter or a digit in it. */
const isSentence = (title: string) => title.trim().length >= MIN_TITLE && /[\p{L}\p{N}]/u.test(title);
