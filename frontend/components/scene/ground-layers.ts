import type { Box, LayerSpec } from '../map/model';
import { Brush } from '../map/plan-brush';
import { readPlan, type Plan, type PlanGeoJson } from '../map/plan-format';
import { paintPlan } from '../map/plan-painter';
import { readPalette, type Palette } from '../map/plan-palette';
import { mercator } from './ground';
import { loadShapes, Looks, paintShapes, type Shapes } from './ground-shapes';
import { ownTemplate, TilePictures } from './ground-tiles';

/** Corners of shapes on the ground, over all layers; more would keep a phone from drawing. */
const MOST_CORNERS = 200_000;

interface Drawable {
  spec: LayerSpec;
  plan?: Plan;
  tiles?: TilePictures;
  shapes?: Shapes;
  /** Whether it came or not is known. */
  known: boolean;
}

/** The layers of the map, painted onto the ground of the scene: town plans, shapes, and pictures in tiles of our own server. */
export class GroundLayers {
  /** Has to be in the document. */
  readonly looks = new Looks();
  private layers: Drawable[] = [];
  private readonly fetched = new Map<string, Drawable>();
  private area: GeoJSON.Geometry | null = null;
  private boxes: Box[] = [];

  constructor(private readonly host: HTMLElement, private readonly changed: () => void) {}

  get palette(): Palette {
    return readPalette(this.host);
  }

  outline(area: GeoJSON.Geometry | null) {
    this.area = area;
    this.changed();
  }

  /** Loads what is visible on the map and can lie on a ground; asks for nothing else, and for nothing twice. */
  replace(specs: LayerSpec[], boxes: Box[]) {
    if (this.boxes.join() !== boxes.join()) this.fetched.clear();
    this.boxes = boxes;
    this.layers = specs.filter((it) => it.visible).map((spec) => {
      const key = JSON.stringify([spec.source, spec.style, spec.minZoom, spec.maxZoom]);
      const layer = this.fetched.get(key) ?? { spec, known: false };
      if (!this.fetched.has(key)) void this.load(layer);
      this.fetched.set(key, layer);
      layer.spec = spec;
      return layer;
    });
    this.changed();
  }

  stop() {
    this.layers = [];
    this.fetched.clear();
  }

  /** Whether a visible layer has not come yet. */
  get loading(): boolean {
    return this.layers.some((it) => !it.known);
  }

  /** The names of visible layers that are not on the ground. */
  left(): string[] {
    const drawn = this.drawn();
    return this.layers.filter((it) => it.known && !drawn.includes(it)).map((it) => it.spec.label);
  }

  paint(canvas: HTMLCanvasElement, box: Box) {
    const ctx = canvas.getContext('2d');
    if (!ctx) return;
    const palette = this.palette;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.fillStyle = palette.land;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    for (const { spec, plan, tiles, shapes } of this.drawn()) {
      if (plan) paintPlan(brush(ctx, plan, box), palette);
      ctx.globalAlpha = spec.opacity;
      tiles?.paint(ctx, box, spec.toned ? this.looks.of('pm-toned', true).filter : 'none');
      ctx.globalAlpha = 1;
      if (shapes) paintShapes(ctx, shapes, box, this.looks, spec.opacity);
    }
    if (this.area) outlineArea(ctx, this.area, box, palette);
  }

  /** What came, from the ground up, as long as there are corners left for its shapes. */
  private drawn(): Drawable[] {
    let spare = MOST_CORNERS;
    return this.layers.filter(({ plan, tiles, shapes }) => {
      if (!shapes) return plan ?? tiles;
      if (shapes.corners > spare) return false;
      spare -= shapes.corners;
      return true;
    });
  }

  private async load(layer: Drawable) {
    const { spec } = layer;
    const template = ownTemplate(spec);
    try {
      if (spec.source.kind === 'TOWN_PLAN') {
        const answer = await fetch(spec.source.url ?? '', { headers: { Accept: 'application/geo+json, application/json' } });
        layer.plan = readPlan((await answer.json()) as PlanGeoJson);
      } else if (spec.source.kind === 'GEOJSON') {
        layer.shapes = await loadShapes(spec);
      } else if (template) {
        const tiles = new TilePictures();
        if (await tiles.load(template, spec, this.boxes)) layer.tiles = tiles;
      }
    } catch {
      // It is named with what is left out.
    }
    layer.known = true;
    if (this.layers.includes(layer)) this.changed();
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
