import L from 'leaflet';
import '../components/map/pr-map';
import type { Box, PlacingSpec } from '../components/map/model';
import type { Procedure } from './model';
import { mapWords } from './words';

/** The map element as this page uses it. */
type MapElement = HTMLElement & Record<string, unknown>;

export interface PlaceTold {
  geometry: GeoJSON.Geometry | null;
  inside: boolean;
}

/** The map of a procedure: its layers, its area and what others have said; to look at or to place a mark on. */
export function stage(procedure: Procedure, placing: PlacingSpec | null, quiet: boolean): MapElement {
  const map = document.createElement('pr-map') as unknown as MapElement;
  map.texts = mapWords();
  map.quiet = quiet;
  map.layers = procedure.layers;
  map.pinStyles = procedure.categories;
  map.area = procedure.area;
  if (procedure.area) map.home = box(procedure.area);
  if (placing) map.placing = placing;
  else map.feed = `../api/v1/procedures/${procedure.slug}/pins`;
  return map;
}

function box(area: GeoJSON.Geometry): Box {
  const bounds = L.geoJSON(area).getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
