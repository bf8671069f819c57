import type { Procedure } from './model';

/** So many tiles of all layers together, and so many bytes of them, are fetched ahead. */
const MOST_TILES = 400;
const MOST_BYTES = 20_000_000;
/** A screen shows about so many tiles beside each other. */
const ACROSS = 4;
const DEEPER = 3;
const SEEN = 'kiosk-seen';

/** Longitudes and latitudes of a geometry, whatever its kind. */
function* positions(at: unknown): Generator<[number, number]> {
  if (!Array.isArray(at)) return;
  if (typeof at[0] === 'number') yield at as [number, number];
  else for (const part of at) yield* positions(part);
}

/** A position in the unit square of Web Mercator. */
function unit([lon, lat]: [number, number]): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The addresses of the tiles of this server that cover the areas, the coarse ones first. */
export function wantedTiles(procedures: Procedure[]): string[] {
  const found: { z: number; url: string }[] = [];
  for (const { area, layers } of procedures) {
    if (!area || !('coordinates' in area)) continue;
    const all = [...positions(area.coordinates)].map(unit);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const whole = Math.floor(Math.log2(ACROSS / Math.max(right - left, bottom - top, 1e-6)));
    for (const { source, minZoom, maxZoom } of layers) {
      const { url } = source;
      if (source.kind !== 'XYZ' || !url?.startsWith('/')) continue;
      const first = Math.max(minZoom, Math.min(whole - 1, maxZoom));
      for (let z = first; z <= Math.min(maxZoom, whole + DEEPER); z++) {
        const tile = (at: number) => Math.max(0, Math.min(2 ** z - 1, Math.floor(at * 2 ** z)));
        if ((tile(right) - tile(left) + 1) * (tile(bottom) - tile(top) + 1) > MOST_TILES) break;
        for (let x = tile(left); x <= tile(right); x++) {
          for (let y = tile(top); y <= tile(bottom); y++) {
            found.push({ z, url: url.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`) });
          }
        }
      }
    }
  }
  return found.sort((a, b) => a.z - b.z).slice(0, MOST_TILES).map(({ url }) => url);
}

/** Lets the worker see what it has not seen yet, one after the other; ends quietly without network. */
export async function fetchAhead(urls: string[]): Promise<void> {
  const cache = await caches.open(SEEN);
  let bytes = 0;
  for (const url of urls) {
    if (bytes > MOST_BYTES) return;
    if (await cache.match(url)) continue;
    try {
      bytes += (await (await fetch(url)).blob()).size;
    } catch {
      return;
    }
  }
}
