import type { Box, LayerSpec } from '../map/model';
import { Brush } from '../map/plan-brush';
import { readPlan, type Plan, type PlanGeoJson } from '../map/plan-format';
import { paintPlan } from '../map/plan-painter';
import { readPalette, type Palette } from '../map/plan-palette';
import { mercator } from './ground';

/** Pictures of tiles for one sheet; more would take longer than anybody waits. */
const MOST_TILES = 100;

interface Drawable {
  spec: LayerSpec;
  plan?: Plan;
  tiles: Map<string, HTMLImageElement>;
}

/** The layers of the map, painted onto the ground of the scene: town plans and pictures in tiles. */
export class GroundLayers {
  private layers: Drawable[] = [];
  private area: GeoJSON.Geometry | null = null;
  private turn = 0;

  constructor(private readonly host: HTMLElement, private readonly changed: () => void) {}

  get palette(): Palette {
    return readPalette(this.host);
  }

  outline(area: GeoJSON.Geometry | null) {
    this.area = area;
    this.changed();
  }

  /** Loads what is visible on the map and can lie on a ground; asks for nothing else. */
  replace(specs: LayerSpec[], boxes: Box[]) {
    const turn = ++this.turn;
    this.layers = specs.filter((it) => it.visible).map((spec) => ({ spec, tiles: new Map() }));
    for (const layer of this.layers) void this.load(layer, boxes, turn);
    this.changed();
  }

  stop() {
    this.turn++;
  }

  paint(canvas: HTMLCanvasElement, box: Box) {
    const ctx = canvas.getContext('2d');
    if (!ctx) return;
    const palette = this.palette;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.fillStyle = palette.land;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    for (const layer of this.layers) {
      if (layer.plan) paintPlan(brush(ctx, layer.plan, box), palette);
      ctx.globalAlpha = layer.spec.opacity;
      for (const [key, picture] of layer.tiles) drawTile(ctx, key, picture, box);
      ctx.globalAlpha = 1;
    }
    if (this.area) outlineArea(ctx, this.area, box, palette);
  }

  private async load(layer: Drawable, boxes: Box[], turn: number) {
    const { source } = layer.spec;
    try {
      if (source.kind === 'TOWN_PLAN') {
        const answer = await fetch(source.url ?? '', { headers: { Accept: 'application/geo+json, application/json' } });
        layer.plan = readPlan((await answer.json()) as PlanGeoJson);
      } else if (source.kind === 'XYZ') {
        await Promise.all(boxes.flatMap((box) => tilesOf(layer.spec, box)).map((key) => fetchTile(layer, key)));
      } else {
        return;
      }
    } catch {
      // The map itself says which layer did not come.
      return;
    }
    if (turn === this.turn) this.changed();
  }
}

function brush(ctx: CanvasRenderingContext2D, plan: Plan, [west, south, east, north]: Box): Brush {
  const x = (lon: number) => (256 * (lon / 360 + 0.5) - plan.origin.x) / plan.unit;
  const y = (lat: number) => (256 * (0.5 - mercator(lat) / (2 * Math.PI)) - plan.origin.y) / plan.unit;
  const { width, height } = ctx.canvas;
  const scale = width / (x(east) - x(west));
  // The sheets are squares of about equal sides; what is left is stretched.
  ctx.setTransform(1, 0, 0, height / ((y(south) - y(north)) * scale), 0, 0);
  return new Brush(ctx, plan, scale, x(west), y(north), width, (y(south) - y(north)) * scale, 1);
}

/** The tiles of the deepest zoom of which not too many cover the box. */
function tilesOf({ minZoom, maxZoom }: LayerSpec, [west, south, east, north]: Box): string[] {
  for (let z = Math.min(maxZoom, 19); z >= minZoom; z--) {
    const n = 2 ** z;
    const column = (lon: number) => Math.floor((lon / 360 + 0.5) * n);
    const row = (lat: number) => Math.floor((0.5 - mercator(lat) / (2 * Math.PI)) * n);
    const [x0, x1, y0, y1] = [column(west), column(east), row(north), row(south)];
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_TILES) continue;
    const keys: string[] = [];
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) keys.push(`${z}/${x}/${y}`);
    return keys;
  }
  return [];
}

async function fetchTile(layer: Drawable, key: string) {
  const [z, x, y] = key.split('/');
  const picture = new Image();
  // Without leave of its server a picture may not be used on the ground.
  picture.crossOrigin = 'anonymous';
  picture.src = (layer.spec.source.url ?? '').replace('{z}', z).replace('{x}', x).replace('{y}', y);
  try {
    await picture.decode();
    layer.tiles.set(key, picture);
  } catch {
    // Tiles beyond the edge of a plan do not exist.
  }
}

function drawTile(ctx: CanvasRenderingContext2D, key: string, picture: HTMLImageElement, [west, south, east, north]: Box) {
  const [z, x, y] = key.split('/').map(Number);
  const n = 2 ** z;
  const { width, height } = ctx.canvas;
  const left = (west / 360 + 0.5) * n;
  const top = (0.5 - mercator(north) / (2 * Math.PI)) * n;
  const perColumn = width / (((east - west) / 360) * n);
  const perRow = height / (((mercator(north) - mercator(south)) / (2 * Math.PI)) * n);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(picture, (x - left) * perColumn, (y - top) * perRow, perColumn + 0.5, perRow + 0.5);
}

function outlineArea(ctx: CanvasRenderingContext2D, area: GeoJSON.Geometry, [west, south, east, north]: Box, c: Palette) {
  const { width, height } = ctx.canvas;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.type === 'MultiPolygon' ? area.coordinates : [];
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.beginPath();
  for (const ring of polygons.flat()) {
    for (const [i, [lon, lat]] of ring.entries()) {
      const x = ((lon - west) / (east - west)) * width;
      const y = ((mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))) * height;
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.closePath();
  }
  const metre = width / ((east - west) * 111_320 * Math.cos((north * Math.PI) / 180));
  ctx.strokeStyle = c.accentText;
  ctx.lineWidth = Math.max(2, 1.6 * metre);
  ctx.setLineDash([9, 3.5, 2, 3.5].map((d) => d * metre));
  ctx.stroke();
  ctx.setLineDash([]);
}
