/**
 * Plan GeoJSON: an ordinary FeatureCollection in WGS 84 whose features say in `kind` what they are.
 * The whole format is told in docs/plan-geojson.md. Unknown kinds and members are ignored.
 */
import L from 'leaflet';

export type AreaKind =
  | 'field' | 'wood' | 'block' | 'court' | 'green' | 'water' | 'yard' | 'square' | 'carriageway' | 'lawn' | 'platform' | 'basin'
  | 'building' | 'area';
export type LineKind = 'street' | 'rail' | 'siding' | 'hatch' | 'zebra' | 'guide' | 'underpass' | 'stripe';
export type LabelClass = 'water' | 'park' | 'quarter' | 'place' | 'poi';

export interface PlanProperties {
  kind: AreaKind | LineKind | 'tree' | 'label';
  /** Streets: main, ring, street, lane, path. Labels: see LabelClass. */
  class?: string;
  /** Width of a street in metres. */
  w?: number;
  /** Crown radius of a tree in metres. */
  r?: number;
  name?: string;
  /** Clockwise, degrees. */
  angle?: number;
  /** Labels: shown up to this many metres per pixel. */
  near?: number;
  /** Labels: shown from this many metres per pixel. */
  far?: number;
  /** Buildings: "public" is painted warmer. */
  use?: string;
  /** Something proposed: painted with the dashed accent outline. */
  draft?: boolean;
}

export type PlanGeoJson = GeoJSON.FeatureCollection<GeoJSON.Geometry | null, PlanProperties | null>;

/** One feature in metres on the ground around the plan's centre, x east, y south. */
export interface PlanItem {
  p: PlanProperties;
  /** Rings or lines as x, y, x, y … */
  parts: Float32Array[];
  box: [number, number, number, number];
}

/** A plan ready to paint. */
export interface Plan {
  attribution: string;
  items: Map<string, PlanItem[]>;
  bounds: L.LatLngBounds;
  /** Pixels of the map's zoom 0 per metre, and where the centre lies in them. */
  unit: number;
  origin: L.Point;
}

const EQUATOR = 40075016.686;
const world = (lon: number, lat: number) => {
  const s = Math.sin((lat * Math.PI) / 180);
  return { x: 256 * (lon / 360 + 0.5), y: 256 * (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) };
};

/** Reads a plan. Throws if it is no FeatureCollection or holds no usable feature. */
export function readPlan(source: PlanGeoJson & { attribution?: unknown }): Plan {
  if (source?.type !== 'FeatureCollection' || !Array.isArray(source.features)) throw new Error('not a FeatureCollection');
  const lines = source.features
    .filter((f) => f?.geometry && typeof f.properties?.kind === 'string')
    .map((f) => ({ p: f.properties as PlanProperties, lines: linesOf(f.geometry as GeoJSON.Geometry) }))
    .filter((f) => f.lines.length > 0);
  if (lines.length === 0) throw new Error('the plan holds no feature with a kind');
  const bounds = L.latLngBounds([]);
  for (const f of lines) for (const line of f.lines) for (const c of line) bounds.extend([c[1], c[0]]);
  const middle = bounds.getCenter();
  const origin = world(middle.lng, middle.lat);
  const unit = 256 / (EQUATOR * Math.cos((middle.lat * Math.PI) / 180));
  const items = new Map<string, PlanItem[]>();
  for (const f of lines) {
    const item = toItem(f.p, f.lines, origin, unit);
    const list = items.get(f.p.kind);
    if (list) list.push(item);
    else items.set(f.p.kind, [item]);
  }
  const attribution = typeof source.attribution === 'string' ? source.attribution : '';
  return { attribution, items, bounds, unit, origin: L.point(origin.x, origin.y) };
}

function linesOf(g: GeoJSON.Geometry): GeoJSON.Position[][] {
  switch (g.type) {
    case 'Point':
      return [[g.coordinates]];
    case 'LineString':
      return [g.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return g.coordinates;
    case 'MultiPolygon':
      return g.coordinates.flat();
    case 'MultiPoint':
      return g.coordinates.map((c) => [c]);
    case 'GeometryCollection':
      return g.geometries.flatMap(linesOf);
  }
}

function toItem(p: PlanProperties, lines: GeoJSON.Position[][], origin: { x: number; y: number }, unit: number): PlanItem {
  const box: PlanItem['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  const parts = lines.map((line) => {
    const flat = new Float32Array(line.length * 2);
    line.forEach(([lon, lat], i) => {
      const w = world(lon, lat);
      const x = (flat[2 * i] = (w.x - origin.x) / unit);
      const y = (flat[2 * i + 1] = (w.y - origin.y) / unit);
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    });
    return flat;
  });
  return { p, parts, box };
}
