import { svg } from '../dom';
import type { Box, LayerSpec, ShapeStyle } from '../map/model';
import { readShapes } from '../map/read-shapes';
import { categoryOf, classesOf } from '../map/shape-style';
import { mercator } from './ground';

/** A line, an area with its holes, or a dot; corners from 0 to 1 over the whole Web Mercator square, east and south. */
interface Shape {
  kind: 'area' | 'line' | 'dot';
  rings: Float64Array[];
  /** Least and greatest of both directions. */
  box: Box;
  classes: string;
}

export interface Shapes {
  list: Shape[];
  corners: number;
}

/** Metres that one pixel of a stroke is wide on the ground. */
const STROKE = 0.8;
const DOT = 6;

/** Fetches the shapes of a layer and lays them out; what has no place on the map is left out. */
export async function loadShapes(spec: LayerSpec): Promise<Shapes> {
  const list = [...shapesOf(await readShapes(spec), spec.style)];
  return { list, corners: list.reduce((sum, { rings }) => sum + rings.reduce((all, ring) => all + ring.length / 2, 0), 0) };
}

function* shapesOf(data: GeoJSON.GeoJSON | null, style?: ShapeStyle, classes = 'pm-shape'): Generator<Shape> {
  switch (data?.type) {
    case 'FeatureCollection':
      for (const feature of data.features) yield* shapesOf(feature, style);
      break;
    case 'Feature': {
      const category = style && categoryOf(style, data.properties);
      yield* shapesOf(data.geometry, style, category && classesOf(category));
      break;
    }
    case 'GeometryCollection':
      for (const part of data.geometries) yield* shapesOf(part, style, classes);
      break;
    case 'Polygon':
      yield* shape('area', data.coordinates, classes);
      break;
    case 'MultiPolygon':
      for (const rings of data.coordinates) yield* shape('area', rings, classes);
      break;
    case 'LineString':
      yield* shape('line', [data.coordinates], classes);
      break;
    case 'MultiLineString':
      for (const line of data.coordinates) yield* shape('line', [line], classes);
      break;
    case 'Point':
      yield* shape('dot', [[data.coordinates]], classes);
      break;
    case 'MultiPoint':
      for (const at of data.coordinates) yield* shape('dot', [[at]], classes);
  }
}

function* shape(kind: Shape['kind'], lines: number[][][], classes: string): Generator<Shape> {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const rings = lines.map((line) => {
    const ring = new Float64Array(2 * line.length);
    for (const [i, [lon, lat]] of line.entries()) {
      const x = (ring[2 * i] = lon / 360 + 0.5);
      const y = (ring[2 * i + 1] = 0.5 - mercator(lat) / (2 * Math.PI));
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return ring;
  });
  if (box.every(Number.isFinite)) yield { kind, rings, box, classes };
}

/** How the map's own style sheet draws things at the moment, asked of an element that nobody sees. */
export class Looks {
  private readonly path = svg('path', {});
  readonly node = svg('svg', { class: 'ps-probe', 'aria-hidden': 'true' }, this.path);

  /** `filled` is false for lines, which have no inside. */
  of(classes: string, filled: boolean) {
    this.path.setAttribute('class', classes);
    this.path.setAttribute('fill', filled ? '#000' : 'none');
    const { fill, fillOpacity, stroke, strokeWidth, strokeDasharray, strokeLinecap, filter } = getComputedStyle(this.path);
    return {
      fill, stroke, filter,
      cover: Number(fillOpacity),
      width: Number.parseFloat(strokeWidth),
      dashes: strokeDasharray === 'none' ? [] : strokeDasharray.split(/[\s,]+/).map(Number.parseFloat),
      cap: strokeLinecap as CanvasLineCap
    };
  }
}

/** Paints what lies in the box, in the colours of the map and in widths that can be seen from above. */
export function paintShapes(ctx: CanvasRenderingContext2D, { list }: Shapes, sheet: Box, looks: Looks, opacity: number) {
  const [west, south, east, north] = sheet;
  const { width, height } = ctx.canvas;
  const [left, right] = [west / 360 + 0.5, east / 360 + 0.5];
  const [top, foot] = [north, south].map((lat) => 0.5 - mercator(lat) / (2 * Math.PI));
  const [perX, perY] = [width / (right - left), height / (foot - top)];
  const metre = width / ((east - west) * 111_320 * Math.cos((north * Math.PI) / 180));
  const stroke = Math.max(1, STROKE * metre);
  const known = new Map<string, ReturnType<Looks['of']>>();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  for (const { kind, rings, box, classes } of list) {
    const spare = (2 * DOT * stroke) / perX;
    if (box[0] > right + spare || box[2] < left - spare || box[1] > foot + spare || box[3] < top - spare) continue;
    const key = `${kind === 'line'} ${classes}`;
    const look = known.get(key) ?? looks.of(classes, kind !== 'line');
    known.set(key, look);
    ctx.beginPath();
    for (const ring of rings) {
      if (kind === 'dot') ctx.arc((ring[0] - left) * perX, (ring[1] - top) * perY, DOT * stroke, 0, 2 * Math.PI);
      else trace(ctx, ring, left, top, perX, perY, kind === 'area');
    }
    if (kind !== 'line') {
      ctx.globalAlpha = opacity * look.cover;
      ctx.fillStyle = look.fill;
      ctx.fill('evenodd');
    }
    if (look.stroke === 'none') continue;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = look.stroke;
    ctx.lineWidth = look.width * stroke;
    ctx.lineCap = look.cap;
    ctx.setLineDash(look.dashes.map((it) => it * stroke));
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.lineCap = 'butt';
  ctx.globalAlpha = 1;
}

/** Leaves out corners that would fall on the pixel of the one before. */
function trace(ctx: CanvasRenderingContext2D, ring: Float64Array, left: number, top: number, perX: number, perY: number, closed: boolean) {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const x = (ring[i] - left) * perX;
    const y = (ring[i + 1] - top) * perY;
    if (i > 0 && i + 2 < ring.length && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
    [lastX, lastY] = [x, y];
  }
  if (closed) ctx.closePath();
}
