import type { Said, Shelf } from './model';

const METRES_PER_DEGREE = 111_320;
const MOST_FOUND = 6;

export const shelfAddress = (slug: string): string => `../api/v1/kiosk/shelf/${slug}`;

/** From the server or, without network, as the worker last saw it; undefined if it never did. */
export async function shelf(slug: string): Promise<Shelf | undefined> {
  try {
    const answer = await fetch(shelfAddress(slug));
    return answer.ok ? ((await answer.json()) as Shelf) : undefined;
  } catch {
    return undefined;
  }
}

/** How far two places lie apart, in metres; good enough within a town. */
export function apart([lon, lat]: number[], [lon2, lat2]: number[]): number {
  const x = ((lon2 ?? 0) - (lon ?? 0)) * Math.cos(((lat ?? 0) * Math.PI) / 180);
  return Math.hypot(x, (lat2 ?? 0) - (lat ?? 0)) * METRES_PER_DEGREE;
}

/** Nearest first, then what has no place; with the way in metres. */
export function around(said: Said[], from: number[]): { it: Said; metres?: number }[] {
  return said
    .map((it) => ({ it, metres: it.at && apart(from, it.at) }))
    .sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity));
}

/** As the server compares names: case, hyphens and "str." make no difference. */
const fold = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('-', ' ')
    .replace(/str(\.|(?=\s|$))/g, 'strasse')
    .replace(/\s+/g, ' ');

/** At most six places, such that begin with what was typed first. */
export function find(places: Shelf['places'], typed: string): Shelf['places'] {
  const words = fold(typed);
  if (!words) return [];
  return places
    .map((place) => ({ place, name: fold(place[0]) }))
    .filter(({ name }) => name.includes(words))
    .sort((a, b) => Number(b.name.startsWith(words)) - Number(a.name.startsWith(words)) || a.name.length - b.name.length)
    .slice(0, MOST_FOUND)
    .map(({ place }) => place);
}
