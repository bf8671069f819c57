import type { Box, LayerSpec } from '../map/model';
import { mercator } from './ground';

/** Pictures of tiles for one sheet; more would take longer than anybody waits. */
const MOST_TILES = 100;

/**
 * The address of a layer's tiles if they lie on our own server. Other hosts are left to the map: whether they may be asked
 * is decided there, and without their leave a picture may not be used on a ground.
 */
export function ownTemplate({ source }: LayerSpec): string | undefined {
  const url = source.url ?? '';
  if (!['{z}', '{x}', '{y}'].every((it) => url.includes(it))) return undefined;
  try {
    return new URL(url, location.href).origin === location.origin ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The pictures of a layer that cover some boxes, by their keys. */
export class TilePictures {
  private readonly pictures = new Map<string, HTMLImageElement>();

  /** False if none came. */
  async load(template: string, spec: LayerSpec, boxes: Box[]): Promise<boolean> {
    const keys = new Set(boxes.flatMap((box) => tilesOf(spec, box)));
    await Promise.all([...keys].map((key) => this.fetch(template, key)));
    return this.pictures.size > 0;
  }

  paint(ctx: CanvasRenderingContext2D, box: Box, filter: string) {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.filter = filter;
    // Sharper ones lie above.
    const keys = [...this.pictures.keys()].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    for (const key of keys) drawTile(ctx, key, this.pictures.get(key)!, box);
    ctx.filter = 'none';
  }

  private async fetch(template: string, key: string) {
    const [z, x, y] = key.split('/');
    const picture = new Image();
    picture.src = template.replace('{z}', z).replace('{x}', x).replace('{y}', y);
    try {
      await picture.decode();
      this.pictures.set(key, picture);
    } catch {
      // Tiles beyond the edge of a plan do not exist.
    }
  }
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

function drawTile(ctx: CanvasRenderingContext2D, key: string, picture: HTMLImageElement, [west, south, east, north]: Box) {
  const [z, x, y] = key.split('/').map(Number);
  const n = 2 ** z;
  const { width, height } = ctx.canvas;
  const left = (west / 360 + 0.5) * n;
  const top = (0.5 - mercator(north) / (2 * Math.PI)) * n;
  const perColumn = width / (((east - west) / 360) * n);
  const perRow = height / (((mercator(north) - mercator(south)) / (2 * Math.PI)) * n);
  const [toX, toY] = [(x - left) * perColumn, (y - top) * perRow];
  if (toX > width || toY > height || toX + perColumn < 0 || toY + perRow < 0) return;
  ctx.drawImage(picture, toX, toY, perColumn + 0.5, perRow + 0.5);
}
