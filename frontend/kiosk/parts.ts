import { el, icon as glyph } from '../components/dom';
import { say } from './words';

/** Where a step stands, and what leads on, back and out. */
export interface Go {
  at: number;
  of: number;
  on: () => void;
  back: () => void;
  erase: () => void;
  /** Shows another screen of the same step. */
  aside: (screen: HTMLElement) => void;
}

/** What lies beside the work: the map above it, and below it what is asked or typed with; none of it scrolls away. */
export interface Beside {
  above?: HTMLElement;
  below?: HTMLElement;
}

export function button(kind: string, icon: string, text: string, act: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, ...(icon ? [glyph(icon)] : []), el('span', {}, text));
  made.addEventListener('click', act);
  return made;
}

export const heading = (text: string): HTMLElement => el('h1', { tabindex: -1 }, text);

/** One step: its number above, the work, and below what leads out, back and on. */
export function stepScreen(go: Go, work: (HTMLElement | string)[], onwards: HTMLElement, { above, below }: Beside = {}): HTMLElement {
  const bars = Array.from({ length: go.of }, (_, i) => el('i', { class: i <= go.at ? 'on' : '' }));
  return el(
    'div',
    { class: 'screen step' },
    el(
      'header',
      {},
      el('div', { class: 'grow' }, el('p', {}, say('step', go.at + 1, go.of)), el('div', { class: 'bars', 'aria-hidden': 'true' }, ...bars)),
      el('p', { class: 'calm' }, say('nameless'), el('br'), say('calm'))
    ),
    ...(above ? [above] : []),
    el('main', {}, ...work),
    ...(below ? [below] : []),
    el(
      'footer',
      {},
      button('secondary', 'trash-2', say('erase'), go.erase),
      button('secondary', 'arrow-left', say('back'), go.back),
      onwards
    )
  );
}

/** A place for a sentence about what is missing; empty while nothing is. */
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
