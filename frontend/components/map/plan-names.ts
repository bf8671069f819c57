import L from 'leaflet';
import type { Plan } from './plan-format';
import { layoutLabels, paintLabels, type PlacedLabel } from './plan-labels';
import { readPalette, type Palette } from './plan-palette';
import { splitOf } from './split';

const PANE = 'plan-names';
const MARGIN = 120;

/** The names of all plans on one map, on one canvas above the tiles: no tile border cuts them, none covers another. */
export class PlanNames {
  private static readonly byMap = new WeakMap<L.Map, PlanNames>();
  private readonly canvas = document.createElement('canvas');
  /** Each plan with the pane that it is painted in. */
  private readonly plans = new Map<Plan, string>();
  private zoom = NaN;
  /** What is laid out for this zoom, by the pane whose plan is left out. */
  private readonly placed = new Map<string, PlacedLabel[]>();
  private frame = 0;

  /** The names of a map; made on first use. */
  static of(map: L.Map) {
    const names = PlanNames.byMap.get(map) ?? new PlanNames(map);
    PlanNames.byMap.set(map, names);
    return names;
  }

  private constructor(private readonly map: L.Map) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = '420';
    pane.style.pointerEvents = 'none';
    pane.classList.add('leaflet-zoom-hide');
    this.canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.canvas);
    map.on('move zoomend moveend resize viewreset split', () => this.later());
    const gone = new AbortController();
    document.fonts?.addEventListener('loadingdone', () => this.relayout(), { signal: gone.signal });
    map.on('unload', () => gone.abort());
  }

  /** Adds a plan on top of the others. */
  add(plan: Plan, pane = '') {
    this.plans.set(plan, pane);
    this.relayout();
  }

  remove(plan: Plan) {
    this.plans.delete(plan);
    this.relayout();
  }

  /** Lays out and paints anew, after a change of plans, fonts or theme. */
  relayout() {
    this.placed.clear();
    this.later();
  }

  private later() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint() {
    const { map, canvas } = this;
    // The map may have left the page since the frame was asked for.
    if (!canvas.isConnected) return;
    const ctx = canvas.getContext('2d');
    const size = map.getSize();
    if (!ctx || !size.x || !size.y) return;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(size.x * ratio);
    const height = Math.round(size.y * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    if (this.plans.size === 0) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const palette = readPalette(map.getContainer());
    const split = splitOf(map);
    if (!split) {
      this.write(ctx, palette, size, '');
      return;
    }
    // Each side has its own names: those of one plan take no room from those of the other.
    for (const [from, width, other] of [[0, split.x, split.right], [split.x, size.x - split.x, split.left]] as const) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(from, 0, width, size.y);
      ctx.clip();
      this.write(ctx, palette, size, other ?? '');
      ctx.restore();
    }
  }

  /** Writes what is seen of all names but those of the plan in one pane. */
  private write(ctx: CanvasRenderingContext2D, palette: Palette, size: L.Point, without: string) {
    const corner = this.map.getPixelBounds().min as L.Point;
    const near = this.labels(ctx, palette, without)
      .map((l) => ({ ...l, x: l.x - corner.x, y: l.y - corner.y }))
      .filter((l) => l.x > -MARGIN && l.y > -MARGIN && l.x < size.x + MARGIN && l.y < size.y + MARGIN);
    paintLabels(ctx, near, palette);
  }

  private labels(ctx: CanvasRenderingContext2D, palette: Palette, without: string) {
    const zoom = this.map.getZoom();
    if (this.zoom !== zoom) this.placed.clear();
    this.zoom = zoom;
    let labels = this.placed.get(without);
    if (!labels) {
      const grow = 2 ** zoom;
      const layers = [...this.plans]
        .filter(([, pane]) => !pane || pane !== without)
        .map(([plan]) => ({ plan, scale: plan.unit * grow, at: { x: plan.origin.x * grow, y: plan.origin.y * grow } }));
      labels = layoutLabels(layers, palette, ctx);
      this.placed.set(without, labels);
    }
    return labels;
  }
}
