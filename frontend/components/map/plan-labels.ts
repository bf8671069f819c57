import type { Plan, PlanItem } from './plan-format';
import type { Palette } from './plan-palette';

/** A name with its place; x and y are CSS pixels of the map at the zoom it was laid out for. */
export interface PlacedLabel {
  text: string;
  style: LabelStyle;
  x: number;
  y: number;
  angle: number;
}

export type LabelStyle = 'water' | 'park' | 'quarter' | 'poi' | 'place' | 'street';

interface Box {
  x: number;
  y: number;
  /** Half sizes along and across the text. */
  w: number;
  h: number;
  angle: number;
}

const RANK: Record<LabelStyle, number> = { quarter: 0, poi: 1, water: 2, park: 3, street: 4, place: 5 };
const FONTS: Record<LabelStyle, (c: Palette) => string> = {
  water: (c) => `italic 500 17px ${c.voice}`,
  park: (c) => `italic 500 14px ${c.voice}`,
  quarter: (c) => `600 13px ${c.office}`,
  poi: (c) => `650 14px ${c.voice}`,
  place: (c) => `500 12.5px ${c.office}`,
  street: (c) => `500 12.5px ${c.office}`,
};
const SPACING: Partial<Record<LabelStyle, string>> = { water: '2px', quarter: '1.2px' };

/** A plan and where it lies at one zoom: CSS pixels per metre, and the pixel of its centre. */
export interface PlacedPlan {
  plan: Plan;
  scale: number;
  at: { x: number; y: number };
}

/** Chooses names for one zoom so that none touches another. The same everywhere on the map, so panning changes nothing. */
export function layoutLabels(layers: PlacedPlan[], c: Palette, ctx: CanvasRenderingContext2D): PlacedLabel[] {
  const wishes = layers.flatMap((layer, i) => {
    const above = layers.slice(i + 1);
    return wishesOf(layer, above.length, c, ctx).filter((w) => w.label.style !== 'place' || !above.some((a) => covers(a, w.label)));
  });
  wishes.sort((a, b) => a.rank - b.rank);
  const taken = new BoxGrid();
  return wishes.filter((w) => taken.add(w.box)).map((w) => w.label);
}

/** True if a square of the plan hides what lies under the label. */
function covers({ plan, scale, at }: PlacedPlan, label: PlacedLabel) {
  const x = (label.x - at.x) / scale;
  const y = (label.y - at.y) / scale;
  return (plan.items.get('square') ?? []).some((square) => square.parts.some((ring) => inside(ring, x, y)));
}

function inside(ring: Float32Array, x: number, y: number) {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const crosses = ring[i + 1] > y !== ring[j + 1] > y;
    if (crosses && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) odd = !odd;
  }
  return odd;
}

interface Wish {
  label: PlacedLabel;
  box: Box;
  rank: number;
}

function wishesOf({ plan, scale, at }: PlacedPlan, below: number, c: Palette, ctx: CanvasRenderingContext2D): Wish[] {
  const mpp = 1 / scale;
  const wishes: Wish[] = [];
  const add = (text: string, style: LabelStyle, x: number, y: number, angle: number, bonus = 0) => {
    setFont(ctx, style, c);
    const w = ctx.measureText(text).width / 2;
    const label = { text, style, x: x * scale + at.x, y: y * scale + at.y, angle };
    const box = { x: label.x, y: label.y, w: w + 7, h: 11, angle: (angle * Math.PI) / 180 };
    wishes.push({ label, box, rank: RANK[style] * 10 + below - bonus });
  };
  for (const { p, parts } of plan.items.get('label') ?? []) {
    if ((p.near && mpp > p.near) || (p.far && mpp < p.far) || !p.name) continue;
    add(p.name, styleOf(p.class), parts[0][0], parts[0][1], p.angle ?? 0);
  }
  const streets = plan.items.get('street') ?? [];
  for (const s of streets) if (s.p.name && mpp <= widest(s)) alongStreet(s, s.p.name, mpp, c, ctx, add);
  return wishes;
}

const styleOf = (name?: string): LabelStyle => (name && name in RANK && name !== 'street' ? (name as LabelStyle) : 'place');

/** From which scale on a street is named, metres per pixel. */
const widest = (s: PlanItem) => ({ main: 4.6, ring: 3, street: 1.05, lane: 0.62, path: 0.8 })[s.p.class ?? 'street'] ?? 1;

type Add = (text: string, style: LabelStyle, x: number, y: number, angle: number, bonus?: number) => void;

function alongStreet(s: PlanItem, name: string, mpp: number, c: Palette, ctx: CanvasRenderingContext2D, add: Add) {
  setFont(ctx, 'street', c);
  const need = (ctx.measureText(name).width + 14) * mpp;
  const every = Math.max(need * 2.2, 420 * mpp);
  const line = s.parts[0];
  const total = lengthOf(line);
  if (total < need) return;
  const count = Math.max(1, Math.floor(total / every));
  const bonus = { main: 3, ring: 2 }[s.p.class ?? ''] ?? 0;
  for (let k = 0; k < count; k++) {
    for (const shift of [0, -0.22, 0.22]) {
      const spot = straightAt(line, (total * (k + 0.5 + shift)) / count, need);
      if (spot) {
        add(name, 'street', spot.x, spot.y, spot.angle, bonus);
        break;
      }
    }
  }
}

function lengthOf(line: Float32Array) {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2) sum += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
  return sum;
}

function pointAt(line: Float32Array, at: number) {
  let left = Math.max(0, at);
  for (let i = 2; i < line.length; i += 2) {
    const dx = line[i] - line[i - 2];
    const dy = line[i + 1] - line[i - 1];
    const length = Math.hypot(dx, dy);
    if (left <= length || i === line.length - 2) {
      const t = length > 0 ? Math.min(1, left / length) : 0;
      return { x: line[i - 2] + dx * t, y: line[i - 1] + dy * t };
    }
    left -= length;
  }
  return { x: line[0], y: line[1] };
}

/** A place where the line is straight enough for the text, with the angle of its chord; nothing where it bends. */
function straightAt(line: Float32Array, at: number, need: number) {
  const a = pointAt(line, at - need / 2);
  const b = pointAt(line, at + need / 2);
  const m = pointAt(line, at);
  const chord = Math.hypot(b.x - a.x, b.y - a.y);
  const bow = Math.hypot(m.x - (a.x + b.x) / 2, m.y - (a.y + b.y) / 2);
  if (chord < need * 0.97 || bow > need * 0.06) return undefined;
  let angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  if (angle > 90 || angle <= -90) angle += angle > 0 ? -180 : 180;
  return { x: (m.x + (a.x + b.x) / 2) / 2, y: (m.y + (a.y + b.y) / 2) / 2, angle };
}

function setFont(ctx: CanvasRenderingContext2D, style: LabelStyle, c: Palette) {
  ctx.font = FONTS[style](c);
  ctx.letterSpacing = SPACING[style] ?? '0px';
}

/** Writes names with a halo of the ground they stand on. The context's origin is the map pixel (0, 0). */
export function paintLabels(ctx: CanvasRenderingContext2D, labels: PlacedLabel[], c: Palette) {
  const text = { water: c.waterText, park: c.parkText, quarter: c.text, poi: c.text, place: c.text, street: c.text };
  const halo = { water: c.water, park: c.green, quarter: c.land, poi: c.land, place: c.land, street: c.road };
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const l of labels) {
    setFont(ctx, l.style, c);
    ctx.save();
    ctx.translate(l.x, l.y);
    ctx.rotate((l.angle * Math.PI) / 180);
    ctx.strokeStyle = halo[l.style];
    ctx.lineWidth = 3.2;
    ctx.strokeText(l.text, 0, 0.5);
    ctx.fillStyle = text[l.style];
    ctx.fillText(l.text, 0, 0.5);
    ctx.restore();
  }
}

/** Turned boxes in a coarse grid. */
class BoxGrid {
  private cells = new Map<string, Box[]>();

  /** True and kept if the box touches none before it. */
  add(box: Box) {
    const keys = this.keys(box);
    if (keys.some((key) => this.cells.get(key)?.some((other) => touch(box, other)))) return false;
    for (const key of keys) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
    return true;
  }

  private keys({ x, y, w, h }: Box) {
    const reach = w + h;
    const keys: string[] = [];
    for (let i = Math.floor((x - reach) / 128); i <= Math.floor((x + reach) / 128); i++) {
      for (let j = Math.floor((y - reach) / 128); j <= Math.floor((y + reach) / 128); j++) keys.push(`${i}/${j}`);
    }
    return keys;
  }
}

/** Separating axes of two turned boxes. */
function touch(a: Box, b: Box) {
  for (const angle of [a.angle, a.angle + Math.PI / 2, b.angle, b.angle + Math.PI / 2]) {
    const ux = Math.cos(angle);
    const uy = Math.sin(angle);
    const gap = Math.abs((b.x - a.x) * ux + (b.y - a.y) * uy) - reach(a, ux, uy) - reach(b, ux, uy);
    if (gap > 0) return false;
  }
  return true;
}

function reach(box: Box, ux: number, uy: number) {
  const c = Math.cos(box.angle);
  const s = Math.sin(box.angle);
  return box.w * Math.abs(ux * c + uy * s) + box.h * Math.abs(uy * c - ux * s);
}
