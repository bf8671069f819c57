import L from 'leaflet';
import '../components/map/pr-map';
import type { Box, PinFeature, PlacingSpec } from '../components/map/model';
import type { Ground, Lead } from './model';
import { mapWords } from './words';

/** The map element as these pages use it. */
export type MapElement = HTMLElement &
  Record<string, unknown> & { addPin(pin: PinFeature): void; removePin(id: string): void; fit(box: Box): void };

export interface PlaceTold {
  geometry: GeoJSON.Geometry | null;
  inside: boolean;
}

/** The map of the procedure with the layers of a round: to look at, or to place a mark on. */
export function roomMap({ procedure }: Ground, layers: string[], placing: PlacingSpec | null, quiet: boolean): MapElement {
  const map = document.createElement('pr-map') as unknown as MapElement;
  map.texts = mapWords();
  map.quiet = quiet;
  map.layers = layersOf(procedure.layers, layers);
  map.pinStyles = procedure.categories;
  map.area = procedure.area;
  if (procedure.area) map.home = boxOf(procedure.area);
  if (placing) map.placing = placing;
  return map;
}

/** The ground and whatever the round asks for; all as they are if it asks for nothing. */
export function layersOf(all: Ground['procedure']['layers'], wanted: string[]) {
  return wanted.length === 0 ? all : all.map((it) => (it.base ? it : { ...it, visible: wanted.includes(it.id) }));
}

export function boxOf(area: GeoJSON.Geometry): Box {
  const bounds = L.geoJSON(area).getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** What a map of 600 pixels shows around the moderator's point at the zoom; nothing odd is followed out of the world. */
export function around({ centre: [lon, lat], zoom }: Lead): Box {
  const half = (300 * 360) / 256 / 2 ** Math.min(20, Math.max(4, zoom));
  const up = half * Math.cos((lat * Math.PI) / 180);
  return [lon - half, lat - up, lon + half, lat + up];
}
