import { el } from '../components/dom';
import { say } from './words';

const CALM = 90_000;
const WARN_SECONDS = 20;
/** So long after a finger has left comes its click, at most. */
const CLICK = 350;

/** Asks after a while without a touch, and wipes if nobody answers. */
export class Idle {
  private timer = 0;
  private left = 0;
  private box?: HTMLElement;
  private readonly touched = (event: Event) => this.touch(event);

  constructor(private readonly wipe: () => void) {}

  start() {
    for (const touch of ['pointerdown', 'keydown', 'input']) window.addEventListener(touch, this.touched, true);
    this.restart();
  }

  stop() {
    for (const touch of ['pointerdown', 'keydown', 'input']) window.removeEventListener(touch, this.touched, true);
    clearTimeout(this.timer);
    this.close();
  }

  /** The touch that answers the question does nothing else: the box stays until its click is over. */
  private touch(event: Event) {
    if (!this.box) this.restart();
    else if (event.type === 'pointerdown') clearTimeout(this.timer);
    else {
      event.preventDefault();
      event.stopPropagation();
      this.restart();
    }
  }

  private restart() {
    clearTimeout(this.timer);
    this.close();
    this.timer = window.setTimeout(() => this.warn(), CALM);
  }

  private close() {
    this.box?.remove();
    this.box = undefined;
  }

  private warn() {
    this.left = WARN_SECONDS;
    const line = el('p', { role: 'timer' });
    const on = el('button', { type: 'button', class: 'primary' }, say('still_on'));
    this.box = el(
      'div',
      { class: 'still', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'still' },
      el('div', { class: 'still-box' }, el('h2', { id: 'still' }, say('still')), line, on)
    );
    for (const end of ['pointerup', 'pointercancel']) {
      this.box.addEventListener(end, () => (this.timer = window.setTimeout(() => this.restart(), CLICK)));
    }
    document.body.append(this.box);
    on.focus();
    this.tick(line);
  }

  private tick(line: HTMLElement) {
    line.textContent = say('still_line', this.left);
    if (this.left-- <= 0) this.wipe();
    else this.timer = window.setTimeout(() => this.tick(line), 1_000);
  }
}
