import type { LayerSpec } from './model';

const MOST_FEATURES = 20_000;

/** The shapes of a layer, from its file or from the page itself; fails where there are more than a browser can draw. */
export async function readShapes({ source }: LayerSpec): Promise<GeoJSON.GeoJSON> {
  const data: unknown = source.data ? JSON.parse(source.data) : await fetchJson(source.url ?? '');
  const features: unknown = (data as { features?: unknown }).features;
  if (Array.isArray(features) && features.length > MOST_FEATURES) throw new Error('too many features');
  return data as GeoJSON.GeoJSON;
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/geo+json, application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
