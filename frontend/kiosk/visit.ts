import type { Procedure, Shelf } from './model';
import { shelf } from './shelf';

/** What one person has said so far: in memory alone, gone with the page. */
export interface Visit {
  procedure: Procedure;
  place: GeoJSON.Geometry | null;
  placeWords: string;
  category: string;
  type: string;
  title: string;
  text: string;
  consent: boolean;
  /** What is at hand of the procedure, as soon as it is; undefined if nothing is. */
  shelf: Promise<Shelf | undefined>;
}

export const begin = (procedure: Procedure): Visit => ({
  procedure, shelf: shelf(procedure.slug), place: null, placeWords: '', category: '', type: '', title: '', text: '', consent: false
});

/** True if contributions are taken now, by the clock of this device. */
export function isOpen({ phases }: Procedure, now = Date.now()): boolean {
  return phases.some(({ starts, ends }) => Date.parse(starts) <= now && (ends === null || now < Date.parse(ends)));
}

/** Whole days until the running phase ends; undefined if it has no end. */
export function daysLeft({ phases }: Procedure, now = Date.now()): number | undefined {
  const ends = phases
    .filter(({ starts, ends }) => Date.parse(starts) <= now && ends !== null && now < Date.parse(ends))
    .map(({ ends }) => Date.parse(ends!));
  return ends.length > 0 ? Math.floor((Math.max(...ends) - now) / 86_400_000) : undefined;
}

/** The steps of this procedure, in their order. */
export function steps({ categories, types, area, placeKinds, layers }: Procedure): ('place' | 'topic' | 'words' | 'check')[] {
  const place = (area !== null || layers.length > 0) && placeKinds.some((kind) => kind === 'POINT' || kind === 'NONE');
  return [...(place ? (['place'] as const) : []), ...(categories.length + types.length > 0 ? (['topic'] as const) : []), 'words', 'check'];
}
