import { el, icon } from '../dom';
import type { Texts } from '../map/texts';
import type { Eye, Preset } from './eye';

const PRESETS: [Preset, string][] = [['top', 'map'], ['south', 'box'], ['person', 'footprints']];

interface Made {
  node: HTMLButtonElement;
  key: string;
  word?: HTMLElement;
}

/** A button for everything that mouse and keys can do with the view. */
export class Controls {
  readonly presets = el('div', { class: 'ps-presets', role: 'group' });
  readonly node = el('div', { class: 'pm-controls ps-controls' });
  readonly north = el('span', { class: 'ps-north', 'aria-hidden': 'true' }, 'N');
  private readonly made: Made[] = [];
  private readonly pad = el('div', { class: 'ps-pad', hidden: true });
  private readonly opener: HTMLButtonElement;

  constructor(private readonly texts: Texts, eye: Eye, preset: (which: Preset) => void) {
    for (const [which, sign] of PRESETS) {
      const word = el('span');
      const button = this.button(`preset.${which}`, sign, () => preset(which), word);
      this.presets.append(button);
    }
    this.opener = this.button('move', 'move', () => this.open(this.pad.hidden !== false));
    this.opener.setAttribute('aria-expanded', 'false');
    const group = (...buttons: HTMLElement[]) => el('div', { class: 'pm-group' }, ...buttons);
    this.pad.append(
      this.button('move.away', 'arrow-up', () => eye.move(0, 1)),
      this.button('move.left', 'arrow-left', () => eye.move(-1, 0)),
      this.button('move.right', 'arrow-right', () => eye.move(1, 0)),
      this.button('move.near', 'arrow-down', () => eye.move(0, -1)),
      this.button('tilt.up', 'chevrons-up', () => eye.tilt(-8)),
      this.button('tilt.down', 'chevrons-down', () => eye.tilt(8))
    );
    this.node.append(
      el('div', { class: 'pm-group ps-compass' }, this.north),
      group(this.button('turn.left', 'rotate-ccw', () => eye.turn(-15)), this.button('turn.right', 'rotate-cw', () => eye.turn(15))),
      group(this.button('closer', 'plus', () => eye.zoom(1.3)), this.button('wider', 'minus', () => eye.zoom(1 / 1.3))),
      el('div', { class: 'ps-moves' }, this.pad, group(this.opener))
    );
  }

  name() {
    this.presets.setAttribute('aria-label', this.texts.say('presets'));
    for (const { node, key, word } of this.made) {
      if (word) word.textContent = this.texts.say(key);
      else node.title = this.texts.say(key);
      node.setAttribute('aria-label', this.texts.say(word ? `${key}.long` : key));
    }
  }

  /** Turns the needle so that it points north. */
  heading(degrees: number) {
    this.north.style.transform = `rotate(${(-degrees).toFixed(1)}deg)`;
  }

  private open(open: boolean) {
    this.pad.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
  }

  private button(key: string, sign: string, run: () => void, word?: HTMLElement): HTMLButtonElement {
    const node = el('button', { type: 'button' }, icon(sign), ...(word ? [word] : []));
    node.addEventListener('click', run);
    this.made.push({ node, key, word });
    return node;
  }
}
