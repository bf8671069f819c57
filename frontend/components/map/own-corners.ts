import L from 'leaflet';
import { el, icon, svg } from '../dom';
import { ButtonMarker } from './button-marker';
import { cornersOf } from './inside';
import { MAX_CORNERS, type OwnGeometry } from './model';
import { moved, position, stride, type OwnPlace, type PlaceTable } from './own-place';
import { arrow } from './roving';

/** My own line or area: clicks or a keyboard cross set corners, which can be dragged and taken back. */
export class OwnCorners implements OwnPlace {
  private corners: L.LatLng[] = [];
  private readonly marks = L.layerGroup();
  private readonly outline: L.Polyline | L.Polygon;
  private readonly cross = el('div', { class: 'pm-cross pm-cross-bare', 'aria-hidden': 'true', hidden: true }, el('i'));
  private readonly bar = el('div', { class: 'pm-bar' });
  private aim?: L.LatLng;
  private ended = false;
  private readonly click = (event: L.LeafletMouseEvent) => {
    this.hideCross();
    this.add(event.latlng);
  };
  private readonly end = () => this.finish();
  private readonly stand = () => this.standCross();
  private readonly key = (event: KeyboardEvent) => this.press(event);

  constructor(private readonly table: PlaceTable, private readonly closed: boolean, start: OwnGeometry | null) {
    const { map, box, texts, watch } = table;
    const options = { className: 'pm-own-line', interactive: false };
    this.outline = (closed ? L.polygon([], options) : L.polyline([], options)).addTo(map);
    this.marks.addTo(map);
    box.append(this.cross, this.bar);
    this.bar.append(
      this.tool('undo-2', 'place.undo', () => this.undo()),
      this.tool('check', 'place.finish', () => this.finish())
    );
    map.doubleClickZoom.disable();
    map.on('click', this.click).on('dblclick', this.end).on('move zoomend', this.stand);
    map.getContainer().addEventListener('keydown', this.key, true);
    watch.say(texts.say('place.draw'));
    if (start) this.set(start);
  }

  set(geometry: OwnGeometry) {
    this.corners = cornersOf(geometry).slice(0, MAX_CORNERS).map(([lon, lat]) => L.latLng(lat, lon));
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
    for (const part of [this.outline, this.marks]) part.remove();
    for (const part of [this.cross, this.bar]) part.remove();
  }

  private tool(name: string, key: string, run: () => void) {
    const button = el('button', { type: 'button' }, icon(name), this.table.texts.say(key));
    button.addEventListener('click', run);
    return button;
  }

  private near(a: L.LatLng, b: L.LatLng) {
    const { map } = this.table;
    return map.latLngToContainerPoint(a).distanceTo(map.latLngToContainerPoint(b)) < 5;
  }

  private add(at: L.LatLng) {
    const { texts, watch } = this.table;
    const last = this.corners.at(-1);
    if (this.ended || (last && this.near(last, at))) return;
    if (this.corners.length >= MAX_CORNERS) {
      watch.say(texts.say('place.full'));
      return;
    }
    this.corners.push(at);
    this.changed();
    watch.say(texts.say('place.corner', this.corners.length));
  }

  private undo() {
    this.ended = false;
    this.corners.pop();
    this.changed();
  }

  private finish() {
    if (this.ended || !this.geometry()) return;
    this.ended = true;
    this.hideCross();
    this.draw();
    this.table.watch.confirmed();
  }

  private changed() {
    this.draw();
    this.table.watch.changed(this.geometry());
  }

  private geometry(): OwnGeometry | null {
    const list = this.corners.map(position);
    if (!this.closed) return list.length > 1 ? { type: 'LineString', coordinates: list } : null;
    return list.length > 2 ? { type: 'Polygon', coordinates: [[...list, list[0]]] } : null;
  }

  private draw() {
    this.trace();
    this.marks.clearLayers();
    this.corners.forEach((at, i) => this.marks.addLayer(this.corner(at, i).marker));
    for (const button of this.bar.querySelectorAll('button')) button.disabled = this.corners.length === 0;
    const finish = this.bar.querySelectorAll('button')[1];
    finish.disabled = this.ended || !this.geometry();
  }

  private trace() {
    (this.outline as L.Polyline).setLatLngs(this.corners);
  }

  private corner(at: L.LatLng, i: number): ButtonMarker {
    const mark = new ButtonMarker(at, () => undefined, { draggable: true, zIndexOffset: 20_000 });
    const dot = svg('svg', { width: 44, height: 44, viewBox: '0 0 44 44', 'aria-hidden': 'true' },
      svg('circle', { cx: 22, cy: 22, r: 8, fill: 'var(--marker)', stroke: 'var(--own-ink, #17212b)', 'stroke-width': 3 }));
    mark.show({ mark: dot, label: this.table.texts.say('place.corner', i + 1), kind: 'pm-corner', anchor: [22, 22] });
    mark.marker.on('drag', () => {
      this.corners[i] = mark.marker.getLatLng();
      this.trace();
    });
    mark.marker.on('dragend', () => this.changed());
    mark.marker.on('dblclick', () => this.finish());
    return mark;
  }

  private press(event: KeyboardEvent) {
    if (event.target !== this.table.map.getContainer()) return;
    const way = arrow(event.key);
    if (way) this.steer(way, event);
    else if (event.key === ' ') this.drop();
    else if (event.key === 'Enter') this.enter();
    else if (event.key === 'Backspace') this.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
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
