/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

export interface LayerSource {
  kind: 'XYZ' | 'WMS' | 'WMTS' | 'GEOJSON' | 'TOWN_PLAN';
  url?: string;
  data?: string;
  layers?: string;
  style?: string;
  tileMatrixSet?: string;
  format?: string;
  version?: string;
  transparent?: boolean;
}

export interface LayerSpec {
  id: string;
  label: string;
  source: LayerSource;
  attribution: string;
  opacity: number;
  visible: boolean;
  base: boolean;
  toned: boolean;
  minZoom: number;
  maxZoom: number;
  /** What it shows, in words; empty if nobody wrote any. */
  summary?: string;
  /** Where this server has a picture that explains it; empty if there is none. */
  legend?: string;
  /** Where this server tells what lies at a place; empty if nobody knows. */
  info?: string;
  /** How its shapes look; the plain look if there is none. */
  style?: ShapeStyle;
}

/** How shapes look by the value of one attribute; without an attribute all look alike. */
export interface ShapeStyle {
  attribute: string;
  categories: StyleCategory[];
}

export interface StyleCategory {
  /** Empty for all that no other category fits. */
  value: string;
  label: string;
  paint: string;
  stroke: string;
}

export interface PinStyle {
  key: string;
  label: string;
  shape: string;
  icon: string;
}

export interface PinFeature {
  id?: string;
  geometry: GeoJSON.Point;
  properties: {
    code?: string;
    title?: string;
    category?: string;
    badge?: boolean;
    /** Metres in the heights of the procedure's city model; absent on the ground. */
    height?: number;
    shape?: GeoJSON.Geometry | null;
    cluster?: boolean;
    count?: number;
    mix?: Record<string, number>;
    bbox?: Box;
  };
}

export interface PinAnswer {
  features: PinFeature[];
  total?: number;
  shown?: number;
}

export interface OverviewMarker {
  id: string;
  label: string;
  lon: number;
  lat: number;
  count: number;
  mix: Record<string, number>;
  state: 'RUNNING' | 'SOON' | 'DONE';
}

export interface GridSpec {
  west: number;
  north: number;
  cellWidth: number;
  cellHeight: number;
  columns: number;
  rows: number;
}

export type OwnShape = GeoJSON.Point | GeoJSON.LineString | GeoJSON.Polygon;
/** One place, or several in their order. */
export type OwnGeometry = OwnShape | GeoJSON.GeometryCollection<OwnShape>;
export type PlacingMode = 'POINT' | 'LINE' | 'AREA';

export interface PlacingSpec {
  mode: PlacingMode;
  start: OwnGeometry | null;
}

export interface PlaceWords {
  title: string;
  line: string;
}

/** Corners a person may draw in all places together; the server refuses more. */
export const MAX_CORNERS = 500;
export const MIN_ZOOM = 4;
export const MAX_ZOOM = 20;
