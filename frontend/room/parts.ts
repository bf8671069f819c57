import { el, icon } from '../components/dom';
import { shapeMark } from '../components/marks';
import type { PinStyle } from '../components/map/model';
import type { Room } from './model';

/** What fills the page between its head and its foot; `update` hears of all that changes nothing of its kind. */
export interface Screen {
  node: HTMLElement;
  update?: (room: Room) => void;
}

export function button(kind: string, glyph: string, text: string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, ...(glyph ? [icon(glyph)] : []), ...(text ? [el('span', {}, text)] : []));
  made.addEventListener('click', act);
  return made;
}

export const heading = (text: string): HTMLElement => el('h1', { tabindex: -1 }, text);

/** A place for a sentence about what did not work; empty while nothing did not. */
export function problem(): { node: HTMLElement; tell: (sentence: string) => void } {
  const node = el('p', { class: 'problem', role: 'alert' });
  return {
    node,
    tell: (sentence) => {
      node.textContent = sentence;
      if (sentence) node.scrollIntoView({ block: 'nearest' });
    }
  };
}

/** Round choices of which one is taken. */
export function chips(
  name: string, label: string, options: { key: string; label: string; mark?: Element }[], chosen: string, choose: (key: string) => void
): HTMLElement {
  return el(
    'fieldset',
    { class: 'chips' },
    el('legend', {}, label),
    ...options.map(({ key, label: text, mark }) => {
      const radio = el('input', { type: 'radio', name, value: key });
      radio.checked = key === chosen;
      radio.addEventListener('change', () => choose(key));
      return el('label', { class: 'chip' }, radio, ...(mark ? [mark] : []), el('span', {}, text));
    })
  );
}

/** The shape of a category; nothing if there is none. */
export function markOf(categories: PinStyle[], key: string | null, size: number): Element[] {
  const style = categories.find((it) => it.key === key);
  return style ? [shapeMark(style.shape, style.icon, size)] : [];
}
