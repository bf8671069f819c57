import L from 'leaflet';
import { el, svg } from '../dom';
import { ButtonMarker } from './button-marker';
import { moved, position, stride, type DrawTable, type OwnPlace } from './own-place';
import { arrow } from './roving';
import type { Position } from './sketch';

/** My own line or area: clicks or a keyboard cross set corners, which can be moved and taken back. */
export class OwnCorners implements OwnPlace {
  private corners: L.LatLng[] = [];
  private readonly group = L.layerGroup();
  private readonly outline: L.Polyline | L.Polygon;
  private readonly cross = el('div', { class: 'pm-cross pm-cross-bare', 'aria-hidden': 'true', hidden: true }, el('i'));
  private marks: ButtonMarker[] = [];
  private aim?: L.LatLng;
  private ended = false;
  /** The corner that the next key moves, or the last that had the keyboard. */
  private chosen = -1;
  private readonly click = (event: L.LeafletMouseEvent) => {
    this.hideCross();
    this.add(event.latlng);
  };
  private readonly end = () => this.finish();
  private readonly stand = () => this.standCross();
  private readonly key = (event: KeyboardEvent) => this.press(event);

  constructor(
    private readonly table: DrawTable,
    private readonly closed: boolean,
    start: Position[],
    private readonly ready: () => void
  ) {
    const { map, box, texts, watch } = table;
    const options = { className: 'pm-own-line', interactive: false };
    this.outline = (closed ? L.polygon([], options) : L.polyline([], options)).addTo(map);
    this.group.addTo(map);
    box.append(this.cross);
    map.doubleClickZoom.disable();
    map.on('click', this.click).on('dblclick', this.end).on('move zoomend', this.stand);
    map.getContainer().addEventListener('keydown', this.key, true);
    watch.say(texts.say('place.draw'));
    this.set(start);
  }

  set(corners: Position[]) {
    this.corners = corners.map(([lon, lat]) => L.latLng(lat, lon));
    this.draw();
    this.changed();
  }

  focus() {
    this.table.map.getContainer().focus();
  }

  words() {
    // The words stand in the panel; beside a drawing they would cover it.
  }

  outside(outside: boolean) {
    this.outline.getElement()?.classList.toggle('pm-outside', outside);
  }

  stop() {
    const { map } = this.table;
    map.off('click', this.click).off('dblclick', this.end).off('move zoomend', this.stand);
    map.doubleClickZoom.enable();
    map.getContainer().removeEventListener('keydown', this.key, true);
    for (const part of [this.outline, this.group, this.cross]) part.remove();
  }

  back() {
    this.take(this.corners.length - 1);
  }

  next() {
    this.chosen = (this.chosen + 1) % Math.max(1, this.corners.length);
    this.marks[this.chosen]?.button.focus();
  }

  finish() {
    if (!this.canFinish()) return;
    this.ended = true;
    this.hideCross();
    this.ready();
    this.table.watch.confirmed();
  }

  canFinish() {
    return !this.ended && this.corners.length > (this.closed ? 2 : 1);
  }

  private near(a: L.LatLng, b: L.LatLng) {
    const { map } = this.table;
    return map.latLngToContainerPoint(a).distanceTo(map.latLngToContainerPoint(b)) < 5;
  }

  private add(at: L.LatLng) {
    const { texts, watch } = this.table;
    const last = this.corners.at(-1);
    if (this.ended || (last && this.near(last, at))) return;
    if (this.table.room() < 1) {
      watch.say(texts.say('place.full'));
      return;
    }
    this.corners.push(at);
    this.draw();
    this.changed();
    watch.say(texts.say('place.corner', this.corners.length));
  }

  private take(i: number) {
    if (!this.corners[i]) return;
    this.ended = false;
    this.corners.splice(i, 1);
    this.draw();
    this.changed();
    this.table.watch.say(this.table.texts.say('place.corner-gone', this.corners.length));
  }

  private changed() {
    this.table.moved(this.corners.map(position));
  }

  private draw() {
    this.trace();
    this.group.clearLayers();
    this.chosen = Math.min(this.chosen, this.corners.length - 1);
    this.marks = this.corners.map((at, i) => this.corner(at, i));
    for (const mark of this.marks) this.group.addLayer(mark.marker);
  }

  private trace() {
    (this.outline as L.Polyline).setLatLngs(this.corners);
  }

  private corner(at: L.LatLng, i: number): ButtonMarker {
    const mark = new ButtonMarker(at, () => mark.button.focus(), { draggable: true, zIndexOffset: 20_000 });
    const dot = svg('svg', { width: 44, height: 44, viewBox: '0 0 44 44', 'aria-hidden': 'true' },
      svg('circle', { cx: 22, cy: 22, r: 8, fill: 'var(--marker)', stroke: 'var(--own-ink, #17212b)', 'stroke-width': 3 }));
    mark.show({ mark: dot, label: this.table.texts.say('place.corner-keys', i + 1), kind: 'pm-corner', anchor: [22, 22] });
    mark.marker.on('drag', () => {
      this.corners[i] = mark.marker.getLatLng();
      this.trace();
    });
    mark.marker.on('dragend', () => this.changed());
    mark.marker.on('dblclick', () => this.finish());
    mark.button.addEventListener('focus', () => (this.chosen = i));
    return mark;
  }

  private press(event: KeyboardEvent) {
    const onCorner = this.marks.findIndex((mark) => mark.button === event.target);
    if (onCorner < 0 && event.target !== this.table.map.getContainer()) return;
    const way = arrow(event.key);
    if (onCorner >= 0) {
      if (way) this.push(onCorner, way, event);
      else if (event.key === 'Delete' || event.key === 'Backspace') this.takeFocused(onCorner);
      else if (event.key === 'Enter') this.finish();
      else return;
    } else if (way) this.steer(way, event);
    else if (event.key === ' ') this.drop();
    else if (event.key === 'Enter') this.enter();
    else if (event.key === 'Backspace') this.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves a corner by one step of a key. */
  private push(i: number, way: [number, number], event: KeyboardEvent) {
    const { map } = this.table;
    const at = L.latLng(moved(this.corners[i], way, stride(map, this.corners[i], event)));
    this.corners[i] = at;
    this.marks[i].marker.setLatLng(at);
    this.trace();
    map.panInside(at, { padding: [60, 60], animate: false });
    this.changed();
  }

  private takeFocused(i: number) {
    this.take(i);
    if (this.marks.length) this.marks[Math.min(i, this.marks.length - 1)].button.focus();
    else this.focus();
  }

  /** Enter sets a corner below the keyboard's cross; where one already is, or without cross, it ends. */
  private enter() {
    const last = this.corners.at(-1);
    if (this.aim && !(last && this.near(last, this.aim))) this.drop();
    else this.finish();
  }

  private drop() {
    this.aim ??= this.table.map.containerPointToLatLng(this.table.middle());
    this.add(this.aim);
    this.standCross();
  }

  private steer(way: [number, number], event: KeyboardEvent) {
    const { map } = this.table;
    const from = this.aim ?? map.containerPointToLatLng(this.table.middle());
    this.aim = L.latLng(moved(from, way, 4 * stride(map, from, event)));
    map.panInside(this.aim, { padding: [60, 60], animate: false });
    this.standCross();
  }

  private standCross() {
    this.cross.hidden = !this.aim;
    if (!this.aim) return;
    const { x, y } = this.table.map.latLngToContainerPoint(this.aim);
    this.cross.style.transform = `translate(${x}px, ${y}px)`;
  }

  private hideCross() {
    this.aim = undefined;
    this.standCross();
  }
}
