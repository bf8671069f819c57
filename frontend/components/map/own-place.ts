import type L from 'leaflet';
import type { OwnGeometry, OwnShape, PlaceWords, PlacingMode } from './model';
import type { Position } from './sketch';
import type { Texts } from './texts';

/** All complete places, the one being set, and which of them it is; -1 while it is not complete. */
export interface PlaceReport {
  geometry: OwnGeometry | null;
  shape: OwnShape | null;
  rank: number;
  mode: PlacingMode;
}

/** Where a place being set reports to. */
export interface PlaceWatch {
  changed(report: PlaceReport): void;
  confirmed(): void;
  say(sentence: string): void;
}

/** What every way of placing needs. */
export interface PlaceTable {
  map: L.Map;
  box: HTMLElement;
  texts: Texts;
  watch: PlaceWatch;
  /** The middle of the part that no sheet covers, in container pixels. */
  middle(): L.Point;
}

/** What one way of setting a place needs besides. */
export interface DrawTable extends PlaceTable {
  /** How many corners may still be added. */
  room(): number;
  moved(corners: Position[]): void;
}

/** One way of setting a place: pin, crosshair or corners. */
export interface OwnPlace {
  set(corners: Position[]): void;
  focus(): void;
  words(words: PlaceWords): void;
  outside(outside: boolean): void;
  /** While held, moving the map does not move the place. */
  hold?(held: boolean): void;
  /** Takes the last corner back. */
  back?(): void;
  /** Puts the keyboard on the next corner. */
  next?(): void;
  finish?(): void;
  canFinish?(): boolean;
  stop(): void;
}

/** Metres for one key press: one, or about two pixels where the map is coarse; with Shift tenfold. */
export function stride(map: L.Map, at: L.LatLng, event: KeyboardEvent): number {
  const a = map.latLngToContainerPoint(at);
  const pixel = map.distance(at, map.containerPointToLatLng([a.x + 1, a.y]));
  return Math.max(1, 2 * pixel) * (event.shiftKey ? 10 : 1);
}

/** A place some metres to the east and south. */
export function moved(at: L.LatLng, [east, south]: [number, number], metres: number): [number, number] {
  const lat = at.lat - (south * metres) / 111_320;
  const lng = at.lng + (east * metres) / (111_320 * Math.cos((at.lat * Math.PI) / 180));
  return [lat, lng];
}

/** Leaflet's place as GeoJSON numbers, rounded to about a centimetre. */
export const position = ({ lat, lng }: L.LatLng): [number, number] => [Number(lng.toFixed(7)), Number(lat.toFixed(7))];
