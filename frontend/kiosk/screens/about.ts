import { el } from '../../components/dom';
import type { Procedure } from '../model';
import { button, heading } from '../parts';
import { say } from '../words';

/** Where it goes on from here; what others said comes once it is at hand. */
export interface Ways {
  on: () => void;
  out: () => void;
  others: () => void;
}

/** What the procedure is about, in the words of the office. */
export function about(procedure: Procedure, { on, out, others }: Ways): HTMLElement {
  const paragraphs = [procedure.teaser, ...procedure.description.split(/\n\s*\n/)].filter((text) => text.trim());
  return el(
    'div',
    { class: 'screen about reading' },
    el('main', { tabindex: 0 }, el('p', { class: 'over' }, say('about')), heading(procedure.name), ...paragraphs.map((text) => el('p', { lang: 'de' }, text))),
    el('footer', {}, button('secondary', 'arrow-left', say('back'), out), button('secondary', 'message-square', say('others'), others), button('primary', 'arrow-right', say('write'), on))
  );
}
