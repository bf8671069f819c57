import { el, icon } from '../dom';
import type { Texts } from '../map/texts';

const MIDDLE = 50;
/** Milliseconds without a movement after which the server is told. */
const CALM = 300;

/** Two states that show through one another: which stands, which lies over it, and how strongly. */
export interface Mix {
  main: string;
  other: string;
  cover: number;
}

/**
 * Fades between two states of the town. The one that is seen less lies as a still picture over the one that is seen more, so
 * that moving the slider draws nothing anew, and a hit belongs to what is seen more. Nothing moves by itself.
 */
export class Fade {
  readonly node = el('div', { class: 'ps-fade', hidden: true });
  /** Lies over the picture. */
  readonly veil = el('canvas', { class: 'ps-veil', 'aria-hidden': 'true', hidden: true });
  private readonly opener = el('button', { type: 'button', class: 'ps-pill' });
  private readonly end = el('button', { type: 'button', class: 'pm-close' }, icon('x'));
  private readonly slider = el('input', { type: 'range', min: 0, max: 100, step: 5 });
  private readonly sides = [el('select'), el('select')];
  private readonly bar = el('div', { class: 'ps-fade-bar', role: 'group', hidden: true }, this.sides[0], this.slider, this.sides[1], this.end);
  private variants: string[] = [];
  private between: [string, string] = ['', ''];
  private timer = 0;
  /** What the server was told and has not said back yet. */
  private echoes: string[] = [];
  /** What is seen while nothing is mixed. */
  private alone = '';

  /** `changed` wants a new picture; `told` hears what is seen more once that is calm. */
  constructor(private readonly texts: Texts, private readonly changed: () => void, private readonly told: (variant: string) => void) {
    this.node.append(this.opener, this.bar);
    this.opener.addEventListener('click', () => this.start());
    this.end.addEventListener('click', () => this.finish());
    this.slider.addEventListener('input', () => this.move());
    for (const [side, select] of this.sides.entries()) select.addEventListener('change', () => this.choose(side, select.value));
  }

  /** What stands there, and may be hit. */
  get main(): string {
    return this.mix?.main ?? this.alone;
  }

  /** What is mixed; nothing while one state is seen alone. */
  get mix(): Mix | undefined {
    if (this.bar.hidden) return undefined;
    const share = Number(this.slider.value);
    const [left, right] = this.between;
    return share < MIDDLE ? { main: left, other: right, cover: share / 100 } : { main: right, other: left, cover: 1 - share / 100 };
  }

  name() {
    this.opener.replaceChildren(icon('contrast'), this.texts.say('fade'));
    this.bar.setAttribute('aria-label', this.texts.say('fade'));
    this.slider.setAttribute('aria-label', this.texts.say('fade.mix'));
    this.end.setAttribute('aria-label', this.texts.say('fade.end'));
    this.sides[0].setAttribute('aria-label', this.texts.say('fade.first'));
    this.sides[1].setAttribute('aria-label', this.texts.say('fade.second'));
    this.fill();
  }

  /** Between today and these one can fade; without any there is nothing to see of it. */
  offer(variants: string[]) {
    this.variants = variants;
    this.node.hidden = variants.length === 0;
    if (!this.between.every((it) => it === '' || variants.includes(it))) this.quit();
    this.fill();
  }

  /** The server says which variant is seen; true if that is only what it was told. */
  heard(variant: string): boolean {
    this.alone = variant;
    if (this.echoes[0] === variant) {
      this.echoes.shift();
      return true;
    }
    this.quit();
    return false;
  }

  /** Takes the picture of the other state, which has just been drawn. */
  keep(picture: HTMLCanvasElement, cover: number) {
    this.veil.width = picture.width;
    this.veil.height = picture.height;
    this.veil.getContext('2d')?.drawImage(picture, 0, 0);
    this.veil.style.opacity = String(cover);
  }

  stop() {
    clearTimeout(this.timer);
  }

  /** What is seen more stays. */
  private finish() {
    const { main } = this;
    this.quit();
    this.tell(main);
    this.alone = main;
    this.changed();
    this.opener.focus();
  }

  private quit() {
    clearTimeout(this.timer);
    this.bar.hidden = this.veil.hidden = true;
    this.opener.hidden = false;
  }

  private start() {
    this.between = ['', this.alone || this.variants[0]];
    this.slider.value = String(MIDDLE);
    this.bar.hidden = this.veil.hidden = false;
    this.opener.hidden = true;
    this.fill();
    this.move();
    this.changed();
    this.slider.focus();
  }

  private choose(side: number, variant: string) {
    const before = this.between[side];
    if (this.between[1 - side] === variant) this.between[1 - side] = before;
    this.between[side] = variant;
    this.fill();
    this.move();
    this.changed();
  }

  private move() {
    const before = this.veil.dataset.main;
    const mix = this.mix;
    if (!mix) return;
    const share = Number(this.slider.value);
    const [left, right] = this.between.map((it) => this.word(it));
    this.slider.setAttribute('aria-valuetext', this.texts.say('fade.value', left, 100 - share, right, share));
    this.slider.style.setProperty('--share', `${share}%`);
    this.veil.style.opacity = String(mix.cover);
    this.veil.dataset.main = mix.main;
    if (before !== mix.main) this.changed();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(mix.main), CALM);
  }

  private tell(variant: string) {
    if (variant === (this.echoes.at(-1) ?? this.alone)) return;
    this.echoes.push(variant);
    this.told(variant);
  }

  private word(variant: string) {
    return variant || this.texts.say('variant.today');
  }

  private fill() {
    for (const [side, select] of this.sides.entries()) {
      select.replaceChildren(...['', ...this.variants].map((it) => el('option', { value: it }, this.word(it))));
      select.value = this.between[side];
    }
  }
}
