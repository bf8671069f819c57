import { el } from '../../components/dom';
import type { Procedure } from '../model';
import { button, heading } from '../parts';
import { say } from '../words';

/** What the procedure is about, in the words of the office. */
export function about(procedure: Procedure, on: () => void, out: () => void): HTMLElement {
  const paragraphs = [procedure.teaser, ...procedure.description.split(/\n\s*\n/)].filter((text) => text.trim());
  return el(
    'div',
    { class: 'screen about reading' },
    el('main', {}, el('p', { class: 'over' }, say('about')), heading(procedure.name), ...paragraphs.map((text) => el('p', { lang: 'de' }, text))),
    el('footer', {}, button('secondary', 'arrow-left', say('back'), out), button('primary', 'arrow-right', say('write'), on))
  );
}
