import L from 'leaflet';
import { MAX_ZOOM, type LayerSpec } from './model';
import { readShapes } from './read-shapes';
import { categoryOf, classesOf } from './shape-style';

/** What a Leaflet layer needs from its surroundings. */
export interface LayerWatch {
  failed(spec: LayerSpec): void;
  answered(spec: LayerSpec): void;
  /** Somebody pointed at a feature; true if that is all that the tap shall do. */
  tapped(spec: LayerSpec, part: L.Layer, at: L.LatLng): boolean;
}

/** Makes the Leaflet layer of one specification in a pane of its own, which says how strongly it shows. */
export async function makeLayer(spec: LayerSpec, pane: string, watch: LayerWatch): Promise<L.Layer> {
  switch (spec.source.kind) {
    case 'TOWN_PLAN': {
      const { townPlanLayer } = await import('./town-plan');
      const layer = townPlanLayer(spec.source.url ?? '', { pane, background: spec.base });
      return watched(layer, spec, watch);
    }
    case 'GEOJSON':
      return shapes(spec, pane, watch);
    default:
      return watched(tiles(spec, pane), spec, watch);
  }
}

function tiles(spec: LayerSpec, pane: string): L.TileLayer {
  const { source } = spec;
  const options: L.TileLayerOptions = {
    pane,
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

async function shapes(spec: LayerSpec, pane: string, watch: LayerWatch): Promise<L.Layer> {
  const layer = L.geoJSON(undefined, {
    pane,
    style: (feature) => look(spec, (feature?.properties ?? null) as Record<string, unknown> | null),
    pointToLayer: (_feature, at) => L.circleMarker(at, { pane, radius: 6 }),
    onEachFeature: (_feature, part) => {
      part.on('click', (event) => {
        if (watch.tapped(spec, part, event.latlng)) L.DomEvent.stopPropagation(event);
      });
    }
  });
  try {
    layer.addData(await readShapes(spec));
  } catch {
    watch.failed(spec);
  }
  return layer;
}

function look({ style }: LayerSpec, properties: Record<string, unknown> | null): L.PathOptions {
  const category = style && categoryOf(style, properties);
  return category ? { className: classesOf(category) } : { className: 'pm-shape' };
}
