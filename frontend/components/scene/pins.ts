import { Vector3, type PerspectiveCamera } from 'three';
import { el } from '../dom';
import { arrow, nearest } from '../map/roving';
import type { PinAnswer, PinFeature, PinStyle } from '../map/model';
import { ownMark, pinMark, shapeColour } from '../marks';
import type { Texts } from '../map/texts';
import type { Frame } from './earth';
import type { Footing } from './terrain';

const MOST = 400;

/** Pins closer to a nearer one than this many pixels shrink to a dot. */
const CLOSE = 38;

interface Pin {
  id: string;
  node: HTMLButtonElement;
  at: Vector3;
  feature: PinFeature;
}

/** Contributions as real buttons over the picture: one tab stop, arrow keys lead from one to the next. */
export class Pins {
  readonly node = el('div', { class: 'ps-pins', role: 'group' });
  private readonly pins = new Map<string, Pin>();
  private readonly own = el('span', { class: 'ps-own', hidden: true });
  private readonly tip = el('span', { class: 'ps-tip' });
  private ownAt?: Vector3;
  private ownPlace: [number, number, number | null] | null = null;
  private footing: Footing = () => undefined;
  private styles = new Map<string, PinStyle>();
  private selected = '';

  constructor(private readonly texts: Texts, private readonly chosen: (id: string) => void, private readonly changed: () => void) {
    this.own.append(ownMark(false), this.tip);
    this.node.append(this.own);
    this.node.addEventListener('keydown', (event) => this.press(event));
  }

  /** The ground is, or has become, another one: what has no height of its own stands on it. */
  stand(footing: Footing, frame: Frame) {
    this.footing = footing;
    for (const pin of this.pins.values()) pin.at = this.spot(pin.feature, frame);
    this.setOwn(this.ownPlace, frame);
  }

  setStyles(styles: PinStyle[]) {
    this.styles = new Map(styles.map((style) => [style.key, style]));
    this.redraw();
  }

  replace({ features }: PinAnswer, frame: Frame) {
    for (const { node } of this.pins.values()) node.remove();
    this.pins.clear();
    for (const feature of features.filter((it) => it.id && !it.properties.cluster).slice(0, MOST)) this.add(feature, frame);
    this.redraw();
  }

  select(id: string) {
    this.selected = id;
    this.redraw();
  }

  /** Where a pin stands. */
  find(id: string): Vector3 | undefined {
    return this.pins.get(id)?.at;
  }

  setOwn(at: [number, number, number | null] | null, frame: Frame) {
    this.ownPlace = at;
    this.ownAt = at ? this.on(at[0], at[1], at[2] ?? undefined, frame) : undefined;
    this.own.hidden = !at;
    this.changed();
  }

  ownWords({ title, line }: { title: string; line: string }) {
    this.tip.replaceChildren(el('b', {}, title), el('span', {}, line));
    this.tip.hidden = !title && !line;
  }

  redraw() {
    this.node.setAttribute('aria-label', this.texts.say('pins'));
    for (const { id, node, feature } of this.pins.values()) {
      const { category, title, badge, code } = feature.properties;
      const style = this.styles.get(category ?? '');
      const chosen = id === this.selected;
      node.replaceChildren(pinMark(style?.shape ?? 'CIRCLE', style?.icon ?? '', badge === true, chosen));
      node.style.setProperty('--ps-colour', shapeColour(style?.shape ?? 'CIRCLE'));
      node.setAttribute('aria-label', [style?.label, title ?? '', code].filter(Boolean).join(', '));
      if (chosen) node.setAttribute('aria-current', 'true');
      else node.removeAttribute('aria-current');
    }
    this.changed();
  }

  /** Puts every pin where its place is seen now. */
  place(camera: PerspectiveCamera, width: number, height: number) {
    const spots = [...this.pins.values()]
      .map((pin) => ({ pin, rank: this.rank(pin), ...seenAt(pin.at, camera, width, height) }))
      .sort((a, b) => a.rank - b.rank || a.depth - b.depth);
    const large: { x: number; y: number }[] = [];
    for (const { pin, x, y, depth, seen } of spots) {
      const small = seen && pin.id !== this.selected && large.some((it) => Math.hypot(it.x - x, it.y - y) < CLOSE);
      if (seen && !small) large.push({ x, y });
      pin.node.classList.toggle('ps-small', small);
      stand(pin.node, seen, x, y - (small ? 12 : pin.id === this.selected ? 67 : 54), depth);
    }
    this.placeOwn(camera, width, height);
    this.stop();
  }

  private placeOwn(camera: PerspectiveCamera, width: number, height: number) {
    if (!this.ownAt) return;
    const { x, y, depth, seen } = seenAt(this.ownAt, camera, width, height);
    stand(this.own, seen, x, y - 65, depth);
    this.own.classList.toggle('ps-left', x > 0.68 * width);
  }

  /** The chosen one first, then what was pinned to a building: nobody else would find it. */
  private rank({ id, feature }: Pin): number {
    return id === this.selected ? 0 : feature.properties.height === undefined ? 2 : 1;
  }

  /** Exactly one of the pins that are seen can be reached by Tab. */
  private stop() {
    const seen = [...this.pins.values()].filter(({ node }) => node.style.visibility !== 'hidden');
    const focused = seen.find(({ node }) => node === document.activeElement);
    const one = focused ?? seen.find(({ id }) => id === this.selected) ?? seen[0];
    for (const { node } of this.pins.values()) node.tabIndex = node === one?.node ? 0 : -1;
  }

  private add(feature: PinFeature, frame: Frame) {
    const id = feature.id ?? '';
    const node = el('button', { type: 'button', class: 'ps-pin', tabindex: -1 });
    node.addEventListener('click', () => this.chosen(id));
    this.pins.set(id, { id, node, feature, at: this.spot(feature, frame) });
    this.node.append(node);
  }

  private spot({ geometry, properties }: PinFeature, frame: Frame): Vector3 {
    const [lon, lat] = geometry.coordinates;
    return this.on(lon, lat, properties.height, frame);
  }

  /** A place with its height, or on the ground. */
  private on(lon: number, lat: number, height: number | undefined, frame: Frame): Vector3 {
    const at = new Vector3(...frame.toLocal([lon, lat, height ?? frame.origin[2]]));
    if (height === undefined) at.y = this.footing(at.x, at.z) ?? at.y;
    return at;
  }

  private press(event: KeyboardEvent) {
    const way = arrow(event.key);
    const on = event.target as HTMLElement;
    if (!way || !on.matches('.ps-pin')) return;
    event.preventDefault();
    event.stopPropagation();
    const spot = ({ node }: Pin) => {
      const { left, bottom, width } = node.getBoundingClientRect();
      return { node, x: left + width / 2, y: bottom };
    };
    const seen = [...this.pins.values()].filter(({ node }) => node.style.visibility !== 'hidden').map(spot);
    const here = seen.find(({ node }) => node === on);
    if (here) nearest(here, seen.filter((it) => it !== here), way)?.node.focus();
  }
}

/** Where a place is seen in the picture, in pixels; depth from 0 near to 1 far. */
function seenAt(at: Vector3, camera: PerspectiveCamera, width: number, height: number) {
  const on = at.clone().project(camera);
  const seen = on.z < 1 && Math.abs(on.x) < 1.05 && Math.abs(on.y) < 1.05;
  return { x: ((on.x + 1) / 2) * width, y: ((1 - on.y) / 2) * height, depth: on.z, seen };
}

function stand(node: HTMLElement, seen: boolean, x: number, y: number, depth: number) {
  node.style.visibility = seen ? '' : 'hidden';
  if (!seen) return;
  node.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translateX(-50%)`;
  node.style.zIndex = String(1 + Math.round((1 - depth) * 1e6));
}
