import type { LayerSpec, PinStyle } from '../components/map/model';

export type Language = 'de' | 'en';
export type Kind = 'INFORM' | 'COLLECT' | 'SORT' | 'WEIGH' | 'DECIDE';
export type Stance = 'AGREE' | 'DISAGREE' | 'PASS';

export interface Choice {
  key: string;
  label: string;
}

/** What stays the same during a workshop. */
export interface Ground {
  town: { name: string; crest: string | null; accentCss: string };
  /** Where phones join and receipts are opened; empty if the server does not know its address. */
  join: string;
  receipts: string;
  procedure: {
    slug: string;
    name: string;
    area: GeoJSON.Geometry | null;
    placeKinds: string[];
    categories: PinStyle[];
    types: Choice[];
    layers: LayerSpec[];
  };
}

export interface Round {
  id: string;
  number: number;
  kind: Kind;
  question: string;
  words: string;
  minutes: number;
  /** Until when the clock runs; null while it is held. */
  until: string | null;
  /** Seconds that are left while it is held. */
  held: number | null;
  outcome: string;
  method?: 'DOTS' | 'STANCE';
  things?: 'CARDS' | 'THEMES';
  dots?: number;
  layers: string[];
}

export interface Card {
  id: string;
  title: string;
  text: string;
  category: string | null;
  home: boolean;
  channel: string;
  front: boolean;
  fresh: boolean;
  table: string | null;
  theme: string | null;
  at?: [number, number];
}

export interface Theme {
  id: string;
  name: string;
  cards: number;
}

/** What all together said to one thing: seats by dots given, or by stance. */
export interface Opinion {
  thing: string;
  label: string;
  category: string | null;
  counts: number[];
}

export interface Result {
  round: string;
  method: 'DOTS' | 'STANCE';
  voters: number;
  shared: Opinion[];
  divided: Opinion[];
  open: Opinion[];
}

/** The moderator's map, for all to follow: longitude and latitude in degrees. */
export interface Lead {
  centre: [number, number];
  zoom: number;
}

/** All that everybody may see at a moment; each message says all of it. */
export interface Room {
  code: string;
  state: 'PLANNED' | 'RUNNING' | 'CLOSED';
  title: string;
  place: string;
  starts: string;
  ends: string;
  video: string;
  view: 'CARDS' | 'MAP' | 'THEMES' | 'RESULT';
  still: boolean;
  shown: number;
  tables: string[];
  rounds: number;
  round?: Round;
  cards: Card[];
  themes: Theme[];
  outcomes: { question: string; outcome: string }[];
  result?: Result;
  lead?: Lead;
  /** On walls alone. */
  seats?: { room: number; home: number; voters: number };
}

export interface Seat {
  table: number | null;
  home: boolean;
}

export interface Voice {
  thing: string;
  dots: number;
  stance: Stance | null;
}

/** The first answer of the server. */
export interface Look {
  now: number;
  ground: Ground;
  room: Room;
  seat?: Seat;
  voices?: Voice[];
}

/** Limits of the server. */
export const MAX_TITLE = 120;
export const MIN_TITLE = 3;
