import L from 'leaflet';
import { el } from '../dom';
import { MAX_ZOOM, type LayerSpec } from './model';

const MOST_FEATURES = 20_000;

/** What a Leaflet layer needs from its surroundings. */
export interface LayerWatch {
  failed(spec: LayerSpec): void;
  answered(spec: LayerSpec): void;
}

/** Makes the Leaflet layer of one specification. */
export async function makeLayer(spec: LayerSpec, watch: LayerWatch): Promise<L.Layer> {
  switch (spec.source.kind) {
    case 'TOWN_PLAN': {
      const { townPlanLayer } = await import('./town-plan');
      const layer = townPlanLayer(spec.source.url ?? '', {
        opacity: spec.opacity,
        pane: 'tilePane',
        background: spec.base
      });
      return watched(layer, spec, watch);
    }
    case 'GEOJSON':
      return shapes(spec, watch);
    default:
      return watched(tiles(spec), spec, watch);
  }
}

function tiles(spec: LayerSpec): L.TileLayer {
  const { source } = spec;
  const options: L.TileLayerOptions = {
    opacity: spec.opacity,
    minZoom: spec.minZoom,
    maxZoom: MAX_ZOOM,
    maxNativeZoom: spec.maxZoom,
    className: spec.toned ? 'pm-toned' : ''
  };
  const url = source.url ?? '';
  if (source.kind === 'WMS') {
    return L.tileLayer.wms(url, {
      ...options,
      layers: source.layers ?? '',
      format: source.format || 'image/png',
      version: source.version || '1.3.0',
      transparent: source.transparent ?? !spec.base
    });
  }
  return L.tileLayer(source.kind === 'WMTS' ? wmtsAddress(spec) : url, options);
}

function wmtsAddress({ source }: LayerSpec): string {
  const url = source.url ?? '';
  if (url.includes('{')) {
    const known: Record<string, string> = {
      layer: source.layers ?? '',
      style: source.style || 'default',
      tilematrixset: source.tileMatrixSet ?? '',
      tilematrix: '{z}',
      tilerow: '{y}',
      tilecol: '{x}'
    };
    return url.replace(/\{(\w+)\}/g, (whole, name: string) => known[name.toLowerCase()] ?? whole);
  }
  const query = new URLSearchParams({
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: source.layers ?? '',
    STYLE: source.style || 'default',
    TILEMATRIXSET: source.tileMatrixSet ?? '',
    FORMAT: source.format || 'image/png'
  });
  return `${url}${url.includes('?') ? '&' : '?'}${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
}

/** Tells of a failure once no tile at all came, or once several are missing. */
function watched<T extends L.GridLayer>(layer: T, spec: LayerSpec, watch: LayerWatch): T {
  let missing = 0;
  let came = 0;
  layer.on('loading', () => {
    missing = came = 0;
  });
  layer.on('tileerror', () => {
    missing++;
    if (came === 0 || missing > 4) watch.failed(spec);
  });
  layer.on('tileload', () => {
    came++;
    if (missing === 0) watch.answered(spec);
  });
  return layer;
}

async function shapes(spec: LayerSpec, watch: LayerWatch): Promise<L.Layer> {
  const layer = L.geoJSON(undefined, {
    style: () => ({ className: 'pm-shape', opacity: spec.opacity, fillOpacity: 0.12 * spec.opacity }),
    pointToLayer: (_feature, at) => L.circleMarker(at, { radius: 6 }),
    onEachFeature: (feature, part) => {
      const table = properties(feature.properties as Record<string, unknown> | null);
      if (table) part.bindPopup(table, { maxWidth: 320 });
    }
  });
  try {
    const data = spec.source.data ? JSON.parse(spec.source.data) : await fetchJson(spec.source.url ?? '');
    const features: unknown = (data as { features?: unknown }).features;
    if (Array.isArray(features) && features.length > MOST_FEATURES) throw new Error('too many features');
    layer.addData(data as GeoJSON.GeoJsonObject);
  } catch {
    watch.failed(spec);
  }
  return layer;
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/geo+json, application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** A feature's properties as plain text. */
function properties(values: Record<string, unknown> | null): HTMLElement | undefined {
  const shown = Object.entries(values ?? {}).filter(([, v]) => ['string', 'number', 'boolean'].includes(typeof v));
  if (shown.length === 0) return undefined;
  const list = el('dl', { class: 'pm-facts' });
  for (const [name, value] of shown.slice(0, 30)) {
    list.append(el('dt', {}, name), el('dd', {}, String(value).slice(0, 500)));
  }
  return list;
}
