import type { LayerSpec, PinStyle } from '../components/map/model';

export type Language = 'de' | 'en';

export interface Choice {
  key: string;
  label: string;
}

/** A procedure as the server sends it along with a contact. */
export interface Procedure {
  id: string;
  slug: string;
  name: string;
  teaser: string;
  description: string;
  area: GeoJSON.Geometry | null;
  placeKinds: ('POINT' | 'LINE' | 'AREA' | 'NONE')[];
  phases: { starts: string; ends: string | null }[];
  categories: PinStyle[];
  types: Choice[];
  layers: LayerSpec[];
}

/** All that this device needs to go on without network. */
export interface Package {
  town: { name: string; crest: string | null; accentCss: string };
  /** Where receipts are opened; empty if the server does not know its address. */
  receipts: string;
  procedures: Procedure[];
}

/** What somebody else has said, as far as a device keeps it: texts come shortened. */
export interface Said {
  code: string;
  /** Such as de; for whoever has it read aloud. */
  language: string;
  category: string;
  title: string;
  text: string;
  words: string;
  /** Such as 2026-11-28. */
  day: string;
  /** Longitude and latitude; missing for what has no place. */
  at?: [number, number];
}

/** What this device has at hand of a procedure without network. */
export interface Shelf {
  /** How many there are; fewer may be here. */
  total: number;
  said: Said[];
  /** Name, longitude, latitude. */
  places: [string, number, number][];
}

/** A contribution on its way; it stays on the disk until the server has answered for it. */
export interface Item {
  key: string;
  receipt: string;
  written: string;
  procedure: string;
  category: string;
  type: string;
  title: string;
  text: string;
  place: GeoJSON.Geometry | null;
  placeWords: string;
  consent: true;
}

/** The server's sentence about an item that it did not take, and when to ask again. */
export interface Refusal {
  reason: string;
  again: number;
}

export type Waiting = Item & { refusal?: Refusal };

/** Limits of the server, so that nobody is thanked for what it would not take. */
export const MAX_TITLE = 120;
export const MAX_TEXT = 2000;
export const MAX_PLACE_WORDS = 200;
export const MIN_TITLE = 3;
