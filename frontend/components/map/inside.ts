import type { OwnGeometry, OwnShape } from './model';

type Position = number[];

/** Even-odd rule over all rings, so holes are outside; a point on an edge may fall either way. */
function inRings(x: number, y: number, rings: Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function inArea(x: number, y: number, area: GeoJSON.Geometry): boolean {
  switch (area.type) {
    case 'Polygon':
      return inRings(x, y, area.coordinates);
    case 'MultiPolygon':
      return area.coordinates.some((rings) => inRings(x, y, rings));
    case 'GeometryCollection':
      return area.geometries.some((part) => inArea(x, y, part));
    default:
      return true;
  }
}

/** All corners of a place in one list. */
function cornersOf(geometry: OwnShape): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates[0]?.slice(0, -1) ?? [];
  }
}

/** True if every corner lies in the area, or if there is no area. Looks at corners only, not at edges. */
export function isInside(geometry: OwnGeometry, area: GeoJSON.Geometry | null): boolean {
  if (area === null) return true;
  const shapes = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
  return shapes.every((shape) => cornersOf(shape).every(([x, y]) => inArea(x, y, area)));
}
