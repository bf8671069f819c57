import L from 'leaflet';
import { Brush } from './plan-brush';
import { readPlan, type Plan, type PlanGeoJson } from './plan-format';
import { PlanNames } from './plan-names';
import { paintPlan } from './plan-painter';
import { readPalette, type Palette } from './plan-palette';

export type { PlanGeoJson, PlanProperties } from './plan-format';

export interface TownPlanOptions extends L.GridLayerOptions {
  /** Paints the land colour under everything; off for drafts that lie on a base map. Default: true. */
  background?: boolean;
  /** Writes names. Default: true. */
  names?: boolean;
}

interface Tile {
  canvas: HTMLCanvasElement;
  coords: L.Coords;
}

/**
 * Paints plan GeoJSON (see plan-format.ts) in the house style, at any zoom, in the colours of the map element's design tokens.
 * Needs a map in Web Mercator, Leaflet's default. Fires "planload" when it can paint and "planerror" with `error` when it never will.
 */
export class TownPlanLayer extends L.GridLayer {
  declare options: TownPlanOptions;
  private readonly tiles = new Map<HTMLElement, Tile>();
  private plan?: Plan;
  private palette?: Palette;
  private watcher?: MutationObserver;
  private drawnAt?: string;

  constructor(source: string | PlanGeoJson, options: TownPlanOptions = {}) {
    super({ tileSize: 256, minZoom: 0, maxZoom: 24, noWrap: true, keepBuffer: 1, background: true, names: true, ...options });
    this.on('tileunload', (e) => this.tiles.delete((e as L.TileEvent).tile));
    void this.load(source);
  }

  onAdd(map: L.Map): this {
    super.onAdd(map);
    this.watcher = new MutationObserver(() => this.repaint());
    this.watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast', 'style'] });
    map.on('zoomend', this.sharpen, this);
    if (this.plan && this.options.names) PlanNames.of(map).add(this.plan, this.options.pane);
    return this;
  }

  onRemove(map: L.Map): this {
    this.watcher?.disconnect();
    map.off('zoomend', this.sharpen, this);
    if (this.plan) PlanNames.of(map).remove(this.plan);
    super.onRemove(map);
    return this;
  }

  getAttribution = () => this.options.attribution ?? this.plan?.attribution ?? '';

  /** Reads the colours anew and paints every tile and name again, without a flash. */
  repaint(): this {
    this.palette = undefined;
    for (const tile of this.tiles.values()) this.paint(tile);
    if (this._map && this.plan && this.options.names) PlanNames.of(this._map).relayout();
    return this;
  }

  /** The extent of the plan; undefined until it has loaded. */
  getPlanBounds(): L.LatLngBounds | undefined {
    return this.plan?.bounds;
  }

  protected createTile(coords: L.Coords): HTMLElement {
    const tile = { canvas: document.createElement('canvas'), coords };
    tile.canvas.setAttribute('role', 'presentation');
    this.tiles.set(tile.canvas, tile);
    this.paint(tile);
    return tile.canvas;
  }

  private async load(source: string | PlanGeoJson) {
    try {
      const json = typeof source === 'string' ? await fetchPlan(source) : source;
      this.plan = readPlan(json);
    } catch (error) {
      this.fire('planerror', { error });
      return;
    }
    if (this._map) {
      if (this.options.names) PlanNames.of(this._map).add(this.plan, this.options.pane);
      this._map.attributionControl?.addAttribution(this.getAttribution());
    }
    this.repaint();
    this.fire('planload');
  }

  /** Between two whole zooms Leaflet stretches the tiles: give them the pixels that they will cover. */
  private stretch(coords: L.Coords) {
    const zoom = this._map?.getZoom() ?? coords.z;
    return Math.abs(zoom - coords.z) <= 0.5 ? 2 ** (zoom - coords.z) : 1;
  }

  private sharpen() {
    const state = String(this.stretch({ z: Math.round(this._map.getZoom()) } as L.Coords));
    if (this.drawnAt !== undefined && this.drawnAt !== state) for (const tile of this.tiles.values()) this.paint(tile);
    this.drawnAt = state;
  }

  private paint({ canvas, coords }: Tile) {
    const size = this.getTileSize();
    const stretch = this.stretch(coords);
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = Math.round(size.x * ratio * stretch);
    canvas.height = Math.round(size.y * ratio * stretch);
    const ctx = canvas.getContext('2d');
    // A plan may arrive when its map is gone already.
    if (!ctx || !this._map?.getPane('mapPane')) return;
    this.palette ??= readPalette(this._map.getContainer());
    if (this.options.background) {
      ctx.fillStyle = this.palette.land;
      ctx.fillRect(0, 0, canvas.width, canvas.height);
    }
    if (this.plan) paintPlan(this.brush(ctx, this.plan, coords, size, ratio), this.palette);
  }

  private brush(ctx: CanvasRenderingContext2D, plan: Plan, coords: L.Coords, size: L.Point, ratio: number) {
    const grow = 2 ** coords.z;
    const perMetre = plan.unit * grow;
    const left = (coords.x * size.x - plan.origin.x * grow) / perMetre;
    const top = (coords.y * size.y - plan.origin.y * grow) / perMetre;
    const { width, height } = ctx.canvas;
    return new Brush(ctx, plan, (width / size.x) * perMetre, left, top, width, height, ratio);
  }
}

async function fetchPlan(url: string): Promise<PlanGeoJson> {
  const answer = await fetch(url, { headers: { Accept: 'application/geo+json, application/json' } });
  if (!answer.ok) throw new Error(`plan not loaded: ${answer.status}`);
  return (await answer.json()) as PlanGeoJson;
}

/** A layer that paints a plan, given by its address or as data. Add drafts after the base map with `background: false`. */
export function townPlanLayer(source: string | PlanGeoJson, options?: TownPlanOptions): TownPlanLayer {
  return new TownPlanLayer(source, options);
}
