import type { Box, LayerSpec, PinStyle } from '../map/model';

/** Degrees east, degrees north, metres of height in the model's own heights. */
export type Spot = [number, number, number];

/** From where somebody looked at what, and where the sun stood: enough to see the same again. */
export interface SceneView {
  eye: Spot;
  target: Spot;
  /** A day such as 2026-06-21 where the scene lies. */
  day: string;
  /** Minutes after midnight by the clocks there. */
  minutes: number;
}

/** A place on a surface. */
export interface Hit {
  at: Spot;
  /** East, north, up; one metre long. */
  normal: Spot;
  /** The id that the model's source gave to the thing; empty on the ground. */
  object: string;
  /** Where the browser fetched it; empty on the ground. */
  source: string;
  /** Metres above the foot of the thing, or above the ground. */
  above: number;
}

/** What was hit: its id, the lowest metre of it in the frame, and where the browser fetched it. */
export interface Thing {
  id: string;
  foot: number;
  source: string;
}

/** Corners in the frame: east and south. */
export type Ring = number[][];

/** A model of what may be built. */
export interface DesignSpec {
  variant: string;
  address: string;
  /** Degrees east and north. */
  at: [number, number];
  /** Metres from the ground up to its origin. */
  above: number;
  /** Degrees clockwise. */
  heading: number;
  scale: number;
  /** Its own metres east and north of its origin. */
  clears: [number, number][];
}

/** What the server sets on the element. */
export const PROPERTIES = [
  'texts', 'label', 'fading', 'designs', 'variant', 'models', 'layers', 'area', 'home', 'zone', 'pinStyles', 'feed', 'filter', 'selected', 'placing',
  'own', 'ownWords', 'view'
] as const;

export type Property = (typeof PROPERTIES)[number];

export interface SceneValues {
  texts: Record<string, string>;
  label: string;
  /** Whether one may fade between variants. */
  fading: boolean;
  designs: DesignSpec[];
  /** Empty for the town of today. */
  variant: string;
  models: string[];
  layers: LayerSpec[];
  area: GeoJSON.Geometry | null;
  home: Box | null;
  zone: string;
  pinStyles: PinStyle[];
  feed: string;
  filter: string;
  selected: string;
  placing: boolean;
  /** Without a height it stands on the ground. */
  own: [number, number, number | null] | null;
  ownWords: { title: string; line: string };
  view: SceneView | null;
}
