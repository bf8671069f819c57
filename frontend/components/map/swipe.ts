import './swipe.css';
import { el, icon } from '../dom';
import { TODAY, type CompareTable, type Sides, type State } from './compare';
import { setSplit } from './split';

const STEP = 2;
const LEAP = 10;
const EDGES = { left: 'right', right: 'left' } as const;

type Side = keyof Sides;

export interface SwipeWatch {
  chosen(sides: Sides): void;
  stopped(): void;
}

/** The line between two states, its handle, and the bar that says which they are. */
export class Swipe {
  private sides: Sides = { left: TODAY, right: TODAY };
  /** Where the line is, in percent of the map's width from the left. */
  private at = 50;
  private clipped: HTMLElement[] = [];
  private readonly handle = el('div', {
    class: 'pm-handle', role: 'slider', tabindex: 0, 'aria-orientation': 'horizontal', 'aria-valuemin': 0, 'aria-valuemax': 100
  }, icon('chevron-left'), icon('chevron-right'));
  private readonly names = { left: el('b', { class: 'pm-side pm-side-left' }), right: el('b', { class: 'pm-side pm-side-right' }) };
  private readonly line = el('div', { class: 'pm-swipe' }, el('i', { class: 'pm-swipe-line' }), this.handle);
  private readonly choices = { left: el('select'), right: el('select') };
  private readonly captions = { left: el('span'), right: el('span') };
  private readonly closer = el('button', { type: 'button', class: 'pm-swipe-end' }, icon('x'));
  private readonly summary = el('summary');
  private readonly words = el('dl');
  private readonly bar = el('div', { class: 'pm-swipe-bar', role: 'group' });
  private readonly follow = () => this.clip();

  constructor(
    private readonly table: CompareTable,
    private readonly states: () => State[],
    private readonly watch: SwipeWatch
  ) {
    for (const side of ['left', 'right'] as const) {
      this.names[side].setAttribute('aria-hidden', 'true');
      this.line.append(this.names[side]);
      this.bar.append(el('label', {}, this.captions[side], this.choices[side]));
      this.choices[side].addEventListener('change', () => this.choose(side));
    }
    this.bar.append(this.closer, el('details', {}, this.summary, this.words));
    this.closer.addEventListener('click', () => watch.stopped());
    this.handle.addEventListener('keydown', (event) => this.key(event));
    this.handle.addEventListener('pointerdown', (event) => this.grip(event));
    this.handle.addEventListener('pointermove', (event) => this.drag(event));
    // After the map itself, before the buttons that float above it.
    table.map.getContainer().after(this.line, this.bar);
    table.map.on('move zoom viewreset resize', this.follow);
    this.name();
  }

  /** Puts the words on after they came or changed. */
  name() {
    const { texts } = this.table;
    this.bar.setAttribute('aria-label', texts.say('compare'));
    this.handle.setAttribute('aria-label', texts.say('compare.handle'));
    this.closer.setAttribute('aria-label', texts.say('compare.end'));
    this.closer.title = texts.say('compare.end');
    this.summary.textContent = texts.say('compare.words');
    for (const side of ['left', 'right'] as const) this.captions[side].textContent = texts.say(`compare.${side}`);
    this.draw();
  }

  focus() {
    this.handle.focus();
  }

  show(sides: Sides) {
    const same = sides.left === this.sides.left && sides.right === this.sides.right;
    this.sides = sides;
    this.draw();
    // The stack tells of each change, also of this one.
    if (!same || !this.table.stack.comparing) this.table.stack.showAlone([sides.left, sides.right].filter((id) => id !== TODAY));
    this.clip();
  }

  stop() {
    this.table.map.off('move zoom viewreset resize', this.follow);
    this.free();
    setSplit(this.table.map);
    this.line.remove();
    this.bar.remove();
  }

  /** The state that was on the other side changes over to this one's place. */
  private choose(side: Side) {
    const chosen = this.choices[side].value;
    const other = EDGES[side];
    const next = { ...this.sides, [side]: chosen };
    if (this.sides[other] === chosen) next[other] = this.sides[side];
    this.watch.chosen(next);
    this.show(next);
  }

  private state(side: Side): State {
    return this.states().find((it) => it.id === this.sides[side]) ?? this.states()[0];
  }

  private draw() {
    const { texts } = this.table;
    this.words.replaceChildren();
    for (const side of ['left', 'right'] as const) {
      const { label, words } = this.state(side);
      const select = this.choices[side];
      const options = this.states().map((it) => {
        const option = el('option', { value: it.id }, it.label);
        option.selected = it.id === this.sides[side];
        return option;
      });
      select.replaceChildren(...options);
      this.names[side].textContent = label;
      this.words.append(el('dt', {}, label), el('dd', {}, words || texts.say('compare.wordless')));
    }
    this.tell();
  }

  private tell() {
    const { texts } = this.table;
    const [left, right] = [this.state('left').label, this.state('right').label];
    this.handle.setAttribute('aria-valuenow', String(this.at));
    this.handle.setAttribute('aria-valuetext', texts.say('compare.value', left, this.at, right, 100 - this.at));
  }

  private move(to: number) {
    this.at = Math.round(Math.min(100, Math.max(0, to)));
    this.tell();
    this.clip();
  }

  private key(event: KeyboardEvent) {
    const step = event.shiftKey ? LEAP : STEP;
    const to: Record<string, number> = {
      ArrowLeft: this.at - step, ArrowDown: this.at - step, ArrowRight: this.at + step, ArrowUp: this.at + step,
      PageDown: this.at - LEAP, PageUp: this.at + LEAP, Home: 0, End: 100
    };
    if (!(event.key in to)) return;
    this.move(to[event.key]);
    event.preventDefault();
    event.stopPropagation();
  }

  private grip(event: PointerEvent) {
    if (event.button !== 0) return;
    this.handle.setPointerCapture(event.pointerId);
    this.handle.focus();
    event.preventDefault();
  }

  private drag(event: PointerEvent) {
    if (!this.handle.hasPointerCapture(event.pointerId)) return;
    const box = this.table.map.getContainer().getBoundingClientRect();
    this.move((100 * (event.clientX - box.left)) / box.width);
  }

  /** Cuts each side's pane at the line. Panes move with the map, so the cut is told in their own pixels. */
  private clip() {
    const { map, stack } = this.table;
    const { x, y } = map.getSize();
    const at = Math.round((x * this.at) / 100);
    this.line.style.setProperty('--pm-x', `${at}px`);
    const from = map.containerPointToLayerPoint([0, 0]);
    const edges = { left: [0, at], right: [at, x] } as const;
    this.free();
    for (const side of ['left', 'right'] as const) {
      const entry = stack.find(this.sides[side]);
      if (!entry) continue;
      const pane = stack.pane(entry);
      const [west, east] = edges[side].map((it) => from.x + it);
      pane.style.clipPath = `polygon(${corners(west, from.y, east, from.y + y)})`;
      this.clipped.push(pane);
    }
    setSplit(map, { x: at, left: stack.find(this.sides.left)?.pane, right: stack.find(this.sides.right)?.pane });
  }

  private free() {
    for (const pane of this.clipped.splice(0)) pane.style.clipPath = '';
  }
}

function corners(west: number, north: number, east: number, south: number): string {
  return [[west, north], [east, north], [east, south], [west, south]].map(([x, y]) => `${x}px ${y}px`).join(',');
}
