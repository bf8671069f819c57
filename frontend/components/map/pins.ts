import L from 'leaflet';
import { pinMark, shapeColour, shapeMark, tableDiameter, tableMark } from '../marks';
import { ButtonMarker } from './button-marker';
import { fieldOf } from './grid';
import { MAX_ZOOM, type Box, type GridSpec, type PinFeature, type PinStyle } from './model';
import type { Texts } from './texts';

const MOST = 5000;
const DOT = 16;

interface Shown {
  feature: PinFeature;
  mark: ButtonMarker;
  shape?: L.GeoJSON;
}

export interface PinWatch {
  chosen(id: string): void;
  opened(box: Box): void;
}

/** Pins and round tables on the map. */
export class Pins {
  grid: GridSpec | null = null;
  readonly group = L.layerGroup();
  private readonly shown = new Map<string, Shown>();
  private styles = new Map<string, PinStyle>();
  private fed = new Set<string>();
  private selected = '';
  private small = false;

  constructor(
    private readonly map: L.Map,
    private readonly texts: Texts,
    private readonly watch: PinWatch
  ) {
    this.group.addTo(map);
  }

  get size() {
    return this.shown.size;
  }

  setStyles(styles: PinStyle[]) {
    this.styles = new Map(styles.map((s) => [s.key, s]));
    this.redraw();
  }

  /** Draws the single ones without needles, for maps that only give an idea. */
  setSmall(small: boolean) {
    this.small = small;
    this.redraw();
  }

  /** Shows exactly these and the selected one, which may be hidden in a group; what stays is not touched. */
  replace(features: PinFeature[]) {
    const wanted = new Map(features.slice(0, MOST).filter(isPoint).map((f) => [keyOf(f), f]));
    this.fed = new Set(wanted.keys());
    for (const key of [...this.shown.keys()]) if (!wanted.has(key) && key !== this.selected) this.drop(key);
    for (const feature of wanted.values()) this.put(feature);
  }

  put(feature: PinFeature) {
    if (!isPoint(feature)) return;
    const key = keyOf(feature);
    const old = this.shown.get(key);
    if (old && JSON.stringify(old.feature) === JSON.stringify(feature)) return;
    if (old) this.drop(key);
    const [lon, lat] = feature.geometry.coordinates;
    const mark = new ButtonMarker([lat, lon], () => this.press(key));
    const entry: Shown = { feature, mark };
    this.shown.set(key, entry);
    this.draw(entry);
    this.group.addLayer(mark.marker);
  }

  drop(key: string) {
    const entry = this.shown.get(key);
    if (!entry) return;
    // Who opened a group by key goes on from the map, not from the top of the page.
    if (document.activeElement === entry.mark.button) this.map.getContainer().focus();
    this.group.removeLayer(entry.mark.marker);
    if (entry.shape) this.group.removeLayer(entry.shape);
    this.shown.delete(key);
  }

  /** True if the pin selected before was there for that only, so that its group is due again. */
  select(id: string): boolean {
    const old = this.selected;
    this.selected = id;
    const guest = old !== id && !this.fed.has(old) && this.shown.has(old);
    if (guest) this.drop(old);
    const before = this.shown.get(old);
    const now = this.shown.get(id);
    for (const entry of [before, now]) if (entry) this.draw(entry);
    return guest;
  }

  /** Where a pin is, if the map has it. */
  find(id: string): L.LatLng | undefined {
    return this.shown.get(id)?.mark.marker.getLatLng();
  }

  redraw() {
    for (const entry of this.shown.values()) this.draw(entry);
  }

  private draw(entry: Shown) {
    if (entry.feature.properties.cluster) this.drawCluster(entry);
    else this.drawPin(entry);
  }

  private drawPin({ feature, mark }: Shown) {
    const { title = '', category = '', badge = false, shape } = feature.properties;
    const style = this.styles.get(category);
    const chosen = keyOf(feature) === this.selected;
    const [lon, lat] = feature.geometry.coordinates;
    const field = fieldOf(this.grid, lon, lat);
    const name = style?.label ?? '';
    const label = field ? this.texts.say('pin.field', name, title, field) : this.texts.say('pin', name, title);
    const [form, icon] = [style?.shape ?? 'CIRCLE', style?.icon ?? ''];
    const dot = this.small && !chosen;
    mark.show({
      mark: dot ? shapeMark(form, icon, DOT) : pinMark(form, icon, badge, chosen),
      label: badge ? this.texts.say('pin.badge', label) : label,
      kind: chosen ? 'pm-pin pm-selected' : dot ? 'pm-pin pm-dot' : 'pm-pin',
      anchor: chosen ? [27.5, 68] : dot ? [12, 12] : [22, 54.5]
    });
    mark.button.setAttribute('aria-pressed', String(chosen));
    mark.marker.setZIndexOffset(chosen ? 10_000 : 0);
    this.drawShape(this.shown.get(keyOf(feature)), shape ?? undefined, style, chosen);
  }

  private drawShape(entry: Shown | undefined, shape: GeoJSON.Geometry | undefined, style: PinStyle | undefined, chosen: boolean) {
    if (!entry) return;
    if (entry.shape) this.group.removeLayer(entry.shape);
    entry.shape = undefined;
    // Several places would look like several contributions: only the chosen one shows them all.
    if (!shape || (!chosen && isSeveral(shape))) return;
    entry.shape = L.geoJSON(shape, {
      interactive: false,
      style: () => ({ className: chosen ? 'pm-drawn pm-selected' : 'pm-drawn' }),
      pointToLayer: (_f, at) => L.circleMarker(at, { radius: 9, interactive: false })
    });
    this.group.addLayer(entry.shape);
    entry.shape.eachLayer((part) => {
      const path = (part as L.Path).getElement?.() as SVGElement | undefined;
      path?.style.setProperty('--pm-colour', shapeColour(style?.shape ?? 'CIRCLE'));
    });
  }

  private drawCluster({ feature, mark }: Shown) {
    const count = Math.max(0, Math.floor(Number(feature.properties.count)) || 0);
    const mix: Record<string, number> = {};
    let most: PinStyle | undefined;
    let record = 0;
    for (const [key, n] of Object.entries(feature.properties.mix ?? {})) {
      const style = this.styles.get(key);
      const shape = style?.shape ?? 'CIRCLE';
      mix[shape] = (mix[shape] ?? 0) + Number(n);
      if (style && Number(n) > record) [most, record] = [style, Number(n)];
    }
    const diameter = tableDiameter(count);
    mark.show({
      mark: tableMark(count, mix, diameter),
      label: this.texts.say('cluster', count, most?.label ?? ''),
      kind: 'pm-table',
      anchor: [diameter / 2, diameter / 2]
    });
  }

  private press(key: string) {
    const entry = this.shown.get(key);
    if (!entry) return;
    const { cluster, bbox } = entry.feature.properties;
    if (!cluster) {
      this.watch.chosen(key);
      return;
    }
    const [lon, lat] = entry.feature.geometry.coordinates;
    const box: Box = bbox?.length === 4 ? bbox : [lon, lat, lon, lat];
    this.watch.opened(box);
  }
}

/** True if no deeper zoom parts a group. */
export const isLast = (map: L.Map, box: L.LatLngBounds): boolean =>
  map.getZoom() >= MAX_ZOOM || box.getSouthWest().equals(box.getNorthEast(), 1e-7);

const isSeveral = (shape: GeoJSON.Geometry) => shape.type.startsWith('Multi') || shape.type === 'GeometryCollection';

const isPoint = (f: PinFeature) =>
  f?.geometry?.type === 'Point' && f.geometry.coordinates.every((v) => Number.isFinite(v)) && !!f.properties;

function keyOf(feature: PinFeature): string {
  const { cluster, count } = feature.properties;
  if (!cluster) return String(feature.id ?? feature.properties.code ?? '');
  return `cluster:${count}:${feature.geometry.coordinates.map((v) => v.toFixed(5)).join()}`;
}
