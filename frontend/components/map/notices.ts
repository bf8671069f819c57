import { el, icon } from '../dom';
import type { Texts } from './texts';

interface Notice {
  icon: string | SVGElement;
  title?: string;
  line: string;
  error?: boolean;
  action?: { label: string; icon?: string; run: () => void };
  /** After somebody closed it by hand. */
  closed?: () => void;
  /** Cannot be closed by hand; goes away by itself. */
  lasting?: boolean;
}

/** Calm sentences above the map, one per cause; they never cover it whole. */
export class Notices {
  readonly node = el('div', { class: 'pm-notices' });
  private readonly open = new Map<string, HTMLElement>();

  constructor(private readonly texts: Texts) {}

  show(cause: string, notice: Notice) {
    const words = el('div', { class: 'pm-words' });
    if (notice.title) words.append(el('b', {}, notice.title));
    words.append(el('p', {}, notice.line));
    if (notice.action) {
      const button = el('button', { type: 'button', class: 'pm-action' }, icon(notice.action.icon ?? 'refresh-cw'), notice.action.label);
      button.addEventListener('click', notice.action.run);
      words.append(button);
    }
    const box = el(
      'div',
      { class: notice.error ? 'pm-notice pm-error' : 'pm-notice', role: notice.error ? 'alert' : 'status' },
      typeof notice.icon === 'string' ? icon(notice.icon) : notice.icon,
      words
    );
    if (!notice.lasting) box.append(this.closer(cause, notice.closed));
    const old = this.open.get(cause);
    if (old) old.replaceWith(box);
    else this.node.append(box);
    this.open.set(cause, box);
  }

  hide(cause: string) {
    this.open.get(cause)?.remove();
    this.open.delete(cause);
  }

  private closer(cause: string, closed?: () => void) {
    const button = el('button', { type: 'button', class: 'pm-close', 'aria-label': this.texts.say('close') }, icon('x'));
    button.addEventListener('click', () => {
      this.hide(cause);
      closed?.();
    });
    return button;
  }
}

/** Speaks politely, at most once a second, always the newest sentence. */
export class Speaker {
  readonly node = el('div', { class: 'pm-hidden', role: 'status', 'aria-live': 'polite' });
  private timer = 0;
  private last = 0;

  say(sentence: string) {
    clearTimeout(this.timer);
    const wait = Math.max(150, this.last + 1000 - Date.now());
    this.timer = window.setTimeout(() => {
      this.last = Date.now();
      this.node.textContent = sentence;
    }, wait);
  }
}
