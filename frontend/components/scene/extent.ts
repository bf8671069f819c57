import type { Box } from '../map/model';

/** The same middle with sides so many times as long. */
export function grown([west, south, east, north]: Box, times: number): Box {
  const x = ((east - west) * (times - 1)) / 2;
  const y = ((north - south) * (times - 1)) / 2;
  return [west - x, south - y, east + x, north + y];
}

/** What a tileset of ours says of itself: its lowest metre, where its middle is, and whether it is ground. */
export async function readExtras(address: string): Promise<{ lowest: number; middle: [number, number]; terrain: boolean }> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(String(answer.status));
  const { asset } = (await answer.json()) as { asset: { extras: { lowestGround: number; origin: [number, number]; terrain?: boolean } } };
  return { lowest: asset.extras.lowestGround, middle: asset.extras.origin, terrain: asset.extras.terrain === true };
}

/** A part of the earth around a place, for a model whose procedure has no area. */
export const around = ([lon, lat]: [number, number]): Box => [lon - 0.003, lat - 0.002, lon + 0.003, lat + 0.002];

/** The smallest box around a box that is about as wide as high in metres. */
export function square([west, south, east, north]: Box): Box {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const flat = Math.cos((lat * Math.PI) / 180);
  const half = Math.max((north - south) / 2, ((east - west) / 2) * flat);
  return [lon - half / flat, lat - half, lon + half / flat, lat + half];
}
