import L from 'leaflet';
import type { Plan } from './plan-format';
import { layoutLabels, paintLabels, type PlacedLabel } from './plan-labels';
import { readPalette } from './plan-palette';

const PANE = 'plan-names';
const MARGIN = 120;

/** The names of all plans on one map, on one canvas above the tiles: no tile border cuts them, none covers another. */
export class PlanNames {
  private static readonly byMap = new WeakMap<L.Map, PlanNames>();
  private readonly canvas = document.createElement('canvas');
  private readonly plans: Plan[] = [];
  private placed?: { zoom: number; labels: PlacedLabel[] };
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
    map.on('move zoomend moveend resize viewreset', () => this.later());
    const gone = new AbortController();
    document.fonts?.addEventListener('loadingdone', () => this.relayout(), { signal: gone.signal });
    map.on('unload', () => gone.abort());
  }

  /** Adds a plan on top of the others. */
  add(plan: Plan) {
    if (!this.plans.includes(plan)) this.plans.push(plan);
    this.relayout();
  }

  remove(plan: Plan) {
    const at = this.plans.indexOf(plan);
    if (at >= 0) this.plans.splice(at, 1);
    this.relayout();
  }

  /** Lays out and paints anew, after a change of plans, fonts or theme. */
  relayout() {
    this.placed = undefined;
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
    if (this.plans.length === 0) return;
    const corner = map.getPixelBounds().min as L.Point;
    const seen = this.labels(ctx).filter(
      (l) => l.x > corner.x - MARGIN && l.y > corner.y - MARGIN && l.x < corner.x + size.x + MARGIN && l.y < corner.y + size.y + MARGIN,
    );
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const near = seen.map((l) => ({ ...l, x: l.x - corner.x, y: l.y - corner.y }));
    paintLabels(ctx, near, readPalette(map.getContainer()));
  }

  private labels(ctx: CanvasRenderingContext2D) {
    const zoom = this.map.getZoom();
    if (this.placed?.zoom !== zoom) {
      const grow = 2 ** zoom;
      const layers = this.plans.map((plan) => ({
        plan,
        scale: plan.unit * grow,
        at: { x: plan.origin.x * grow, y: plan.origin.y * grow },
      }));
      this.placed = { zoom, labels: layoutLabels(layers, readPalette(this.map.getContainer()), ctx) };
    }
    return this.placed.labels;
  }
}
