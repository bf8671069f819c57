import L from 'leaflet';
import { el } from '../dom';
import { ownMark } from '../marks';
import { moved, position, stride, type DrawTable, type OwnPlace } from './own-place';
import { arrow } from './roving';
import type { Position } from './sketch';

/** For phones: the pin stands still in the middle of the visible part and the map moves below it. */
export class OwnCrosshair implements OwnPlace {
  private readonly node = el('div', { class: 'pm-cross', 'aria-hidden': 'true' });
  private held = false;
  private last?: L.LatLng;
  private stood = L.point(0, 0);
  /** Where the map itself became larger or smaller, it moved without anybody moving it. */
  private readonly settle = () => (this.table.middle().equals(this.stood) ? this.tell() : this.keep());
  private readonly place = () => this.keep();
  private readonly key = (event: KeyboardEvent) => this.press(event);

  constructor(private readonly table: DrawTable, start: Position[]) {
    this.outside(false);
    table.box.append(this.node);
    this.stand();
    table.map.on('moveend', this.settle);
    table.map.on('resize', this.place);
    table.map.getContainer().addEventListener('keydown', this.key, true);
    table.watch.say(table.texts.say('place.crosshair'));
    if (start.length) this.set(start);
    else this.tell();
  }

  set([at]: Position[]) {
    if (at) this.bring(L.latLng(at[1], at[0]));
  }

  focus() {
    this.table.map.getContainer().focus();
  }

  words() {
    this.stand();
  }

  hold(held: boolean) {
    this.held = held;
    this.node.hidden = held;
    if (!held) this.keep();
  }

  outside(outside: boolean) {
    this.node.replaceChildren(el('i'), ownMark(outside));
  }

  stop() {
    this.table.map.off('moveend', this.settle);
    this.table.map.off('resize', this.place);
    this.table.map.getContainer().removeEventListener('keydown', this.key, true);
    this.node.remove();
  }

  private at(): L.LatLng {
    return this.table.map.containerPointToLatLng(this.table.middle());
  }

  private bring(at: L.LatLng) {
    const { map } = this.table;
    const by = map.latLngToContainerPoint(at).subtract(this.table.middle());
    if (by.x === 0 && by.y === 0) this.tell();
    else map.panBy(by, { animate: false });
  }

  /** The visible part became another one: the place stays, the map moves it below the crosshair. */
  private keep() {
    this.stand();
    if (this.last && !this.held) this.bring(this.last);
  }

  private stand() {
    const { x, y } = (this.stood = this.table.middle());
    this.node.style.transform = `translate(${x}px, ${y}px)`;
  }

  private tell() {
    this.stand();
    if (this.held || this.isSame()) return;
    this.last = this.at();
    this.table.moved([position(this.last)]);
  }

  /** True if the place still lies below the crosshair, give or take the rounding to whole pixels. */
  private isSame() {
    if (!this.last) return false;
    const off = this.table.map.latLngToContainerPoint(this.last).subtract(this.table.middle());
    return Math.abs(off.x) <= 1 && Math.abs(off.y) <= 1;
  }

  private press(event: KeyboardEvent) {
    if (event.target !== this.table.map.getContainer()) return;
    const way = arrow(event.key);
    if (event.key === 'Enter') this.table.watch.confirmed();
    else if (way) this.bring(L.latLng(moved(this.at(), way, stride(this.table.map, this.at(), event))));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
