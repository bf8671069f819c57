import type L from 'leaflet';
import { el, icon } from '../dom';
import type { LayerStack } from './layer-stack';
import type { Notices, Speaker } from './notices';
import type { Swipe } from './swipe';
import type { Texts } from './texts';
import type { View } from './view';

/** Stands for the ground map alone: how it is today. */
export const TODAY = '';

/** The ids of the layers on either side, or TODAY. */
export interface Sides {
  left: string;
  right: string;
}

/** Something that can be seen on one side. */
export interface State {
  id: string;
  label: string;
  /** What it shows in words; may be empty. */
  words: string;
}

export interface CompareTable {
  map: L.Map;
  host: HTMLElement;
  texts: Texts;
  stack: LayerStack;
  view: View;
  notices: Notices;
  speaker: Speaker;
}

/** Two states on one map, one on either side of a line that is moved. What draws it loads when it is wanted. */
export class Compare {
  /** Stands beside the button for the layers. */
  readonly button = this.opener();
  private offered = false;
  private wanted?: Sides;
  private tool?: Swipe;
  private loading = false;

  constructor(private readonly table: CompareTable, private readonly changed: (sides: Sides | null) => void) {
    table.stack.addEventListener('layers', () => this.follow());
  }

  /** Whether the map offers it at all. */
  offer(offered: boolean) {
    this.offered = offered;
    this.follow();
  }

  /** Puts the words on after they came or changed. */
  name() {
    dress(this.button, this.table.texts.say('compare'));
    this.tool?.name();
  }

  get active() {
    return this.wanted !== undefined;
  }

  /** True if there are two states to look at. */
  get possible() {
    return this.offered && this.states().length > 1;
  }

  /** The same button once more, for where the first one has no room. */
  opener(): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'pm-compare' });
    button.addEventListener('click', () => (this.active ? this.stop() : this.start()));
    return button;
  }

  /** What the address wishes; what the map does not know is left alone. */
  show(sides: Sides | null) {
    if (!sides) {
      this.end();
      return;
    }
    this.wanted = sides;
    this.follow();
  }

  /** All that can be chosen for a side, from the ground up. */
  states(): State[] {
    const { stack, texts } = this.table;
    const layers = stack.entries.filter((e) => !(e.spec.base && e.visible));
    return [
      { id: TODAY, label: texts.say('compare.today'), words: texts.say('compare.today.words') },
      ...layers.map(({ spec }) => ({ id: spec.id, label: spec.label, words: spec.summary ?? '' }))
    ];
  }

  private start() {
    const { stack, texts, speaker } = this.table;
    const ids = this.states().map((it) => it.id);
    const ticked = stack.entries.filter((e) => e.visible && !e.spec.base).map((e) => e.spec.id);
    const right = ticked.at(-1) ?? ids[1];
    this.wanted = { left: ticked.at(-2) ?? TODAY, right };
    this.changed(this.wanted);
    const [left, other] = [this.wanted.left, right].map((id) => this.states().find((it) => it.id === id)?.label ?? '');
    this.follow(() => {
      this.tool?.focus();
      speaker.say(texts.say('compare.begun', left, other));
    });
  }

  private stop() {
    this.end();
    this.changed(null);
    const back = this.button.offsetParent ? this.button : this.table.map.getContainer();
    back.focus();
    this.table.speaker.say(this.table.texts.say('compare.ended'));
  }

  private end() {
    this.wanted = undefined;
    this.tool?.stop();
    this.tool = undefined;
    this.table.host.classList.remove('pm-comparing');
    if (this.table.stack.comparing) this.table.stack.showAlone();
    this.follow();
  }

  /** The layers may have changed: begins, goes on, or ends where nothing is left to compare. */
  private follow(then?: () => void) {
    const ids = this.states().map((it) => it.id);
    const { wanted, tool } = this;
    this.button.hidden = !this.possible;
    this.button.setAttribute('aria-pressed', String(this.active));
    if (!wanted || !this.offered || this.table.stack.entries.length === 0) return;
    // The ground itself cannot be one of the sides.
    const left = ids.includes(wanted.left) ? wanted.left : TODAY;
    const right = ids.includes(wanted.right) ? wanted.right : TODAY;
    if (left === right) {
      this.end();
      this.changed(null);
    } else if (tool) tool.show({ left, right });
    else void this.load(then);
  }

  private async load(then?: () => void) {
    if (this.loading) return;
    this.loading = true;
    const { table } = this;
    const { texts } = table;
    try {
      const { Swipe: Tool } = await import('./swipe');
      table.notices.hide('compare');
      if (!this.active) return;
      this.tool = new Tool(table, () => this.states(), {
        chosen: (next) => {
          this.wanted = next;
          this.changed(next);
        },
        stopped: () => this.stop()
      });
      table.host.classList.add('pm-comparing');
      this.follow();
      then?.();
    } catch {
      table.notices.show('compare', {
        icon: 'columns-3', title: texts.say('feed.failed'), line: texts.say('compare.unloaded'), error: true,
        action: { label: texts.say('retry'), run: () => this.follow(then) }
      });
    } finally {
      this.loading = false;
    }
  }
}

/** Gives a button that compares its words. */
export function dress(button: HTMLElement, words: string) {
  button.replaceChildren(icon('columns-3'), el('span', {}, words));
}
