import type { Brush } from './plan-brush';
import type { PlanItem } from './plan-format';
import type { Palette } from './plan-palette';

/** Paints everything but the names, from the ground up. Detail follows the scale. */
export function paintPlan(b: Brush, c: Palette) {
  ground(b, c);
  streets(b, c);
  squares(b, c);
  tracks(b, c);
  markings(b, c);
  buildings(b, c);
  trees(b, c);
  const area = b.visible('area', 5 + 3 * b.mpp);
  b.fill(area, c.accent, 0.07);
  b.outline(area, c.accentText, 2.4, [10, 4, 2, 4]);
}

function ground(b: Brush, c: Palette) {
  b.fill(b.visible('field'), c.block);
  b.fill(b.visible('green'), c.green);
  const wood = b.visible('wood');
  b.fill(wood, c.green);
  b.fill(wood, c.tree, 0.55);
  b.fill(b.visible('water'), c.water);
  if (c.plain) b.outline(b.visible('water', 4), c.casing, 1);
}

const order = ['lane', 'street', 'ring', 'main'];

function streets(b: Brush, c: Palette) {
  const all = b.visible('street', 20);
  const byWidth = new Map<string, PlanItem[]>();
  for (const s of all) {
    const key = `${s.p.class ?? 'street'}/${s.p.w ?? 8}`;
    byWidth.set(key, [...(byWidth.get(key) ?? []), s]);
  }
  const sorted = [...byWidth].sort((x, y) => rank(x[0]) - rank(y[0]));
  const roads = sorted.filter(([key]) => !key.startsWith('path'));
  const edge = Math.max(1.6, 1.1 * b.mpp);
  for (const [, list] of roads) b.stroke(list, c.casing, width(b, list[0]) + edge);
  blocks(b, c);
  for (const [, list] of roads) b.stroke(list, c.road, width(b, list[0]));
  for (const [key, list] of sorted) if (key.startsWith('path')) paths(b, c, list);
}

const rank = (key: string) => order.indexOf(key.split('/')[0]) * 100 + Number(key.split('/')[1]);

/** Metres, but never thinner than what an eye can follow. */
function width(b: Brush, s: PlanItem) {
  const least = { main: 2.6, ring: 2.6, street: 1, lane: 0.8 }[s.p.class ?? 'street'] ?? 1;
  return Math.max(s.p.w ?? 8, least * b.mpp);
}

function blocks(b: Brush, c: Palette) {
  b.fill(b.visible('block'), c.block);
  b.fill(b.visible('court'), c.block);
}

function paths(b: Brush, c: Palette, list: PlanItem[]) {
  if (b.mpp > 7) return;
  const metres = Math.max(list[0].p.w ?? 3.5, 1.1 * b.mpp);
  if (c.plain) b.stroke(list, c.casing, metres + 1.6 * b.mpp);
  b.stroke(list, c.road, metres);
}

function squares(b: Brush, c: Palette) {
  b.fill(b.visible('yard'), c.yard);
  b.fill(b.visible('square'), c.square);
  b.fill(b.visible('carriageway'), c.road);
  b.fill(b.visible('lawn'), c.green);
  if (b.mpp < 0.8) {
    b.outline(b.visible('carriageway', 2), c.casing, 1);
    b.outline(b.visible('lawn', 2), c.tree, 0.7);
  }
  const platforms = b.visible('platform', 2);
  b.fill(platforms, c.platform);
  if (b.mpp < 2) b.outline(platforms, c.outline, Math.min(1.1, 0.5 / b.mpp));
  const basins = b.visible('basin', 2);
  b.fill(basins, c.water);
  b.outline(basins, c.outline, Math.min(1.2, 0.8 / b.mpp));
}

function tracks(b: Brush, c: Palette) {
  const main = b.visible('rail', 5);
  const all = [...main, ...b.visible('siding', 5)];
  if (b.mpp > 1.3) {
    b.stroke(main, c.rail, Math.max(2.2, b.mpp), 'butt');
    if (b.mpp <= 3.2) b.dashes(main, c.rail, 6, [0.9, 5]);
  } else if (b.mpp > 0.3) {
    b.stroke(all, c.rail, 1.5, 'butt');
    b.dashes(all, c.rail, 2.7, [0.8, 3.2]);
  } else {
    rails(b, c, all);
  }
}

/** Two rails on sleepers: a thick line with a thinner one taken out, the sleepers across. */
function rails(b: Brush, c: Palette, all: PlanItem[]) {
  b.stroke(all, c.rail, 1.62, 'butt');
  b.stroke(all, c.yard, 1.28, 'butt');
  b.dashes(all, c.rail, 2.6, [0.26, 0.54]);
}

function markings(b: Brush, c: Palette) {
  if (b.mpp > 1.3) return;
  b.stroke(b.visible('hatch', 1), c.rail, Math.max(0.16, 0.8 * b.mpp), 'butt');
  b.stroke(b.visible('zebra', 2), c.casing, 1.3, 'butt');
  b.stroke(b.visible('stripe', 1), c.casing, Math.max(0.3, b.mpp), 'butt');
  b.stroke(b.visible('guide', 2), c.rail, Math.max(0.9, 2 * b.mpp), 'butt');
  b.dashes(b.visible('underpass', 2), c.rail, Math.max(0.3, b.mpp), [2, 1.4]);
}

function buildings(b: Brush, c: Palette) {
  if (b.mpp > 9) return;
  const all = b.visible('building', 6);
  const today = all.filter((f) => !f.p.draft);
  const plain = today.filter((f) => f.p.use !== 'public');
  const warm = today.filter((f) => f.p.use === 'public');
  shade(b, c, today);
  b.fill(plain, c.building);
  b.fill(warm, c.public);
  if (b.mpp < 3) b.outline(today, c.outline, Math.min(1.1, 0.55 / b.mpp));
  const draft = all.filter((f) => f.p.draft);
  b.fill(draft, c.surface);
  b.outline(draft, c.accentText, b.mpp < 0.35 ? 2.4 : 1.8, b.mpp < 0.35 ? [10, 5] : [6, 3]);
}

/** A soft shadow lifts the houses off the paper when one is close. */
function shade(b: Brush, c: Palette, houses: PlanItem[]) {
  if (c.plain || b.mpp > 0.9) return;
  b.trace(houses, true, 1.1);
  b.ctx.fillStyle = c.dark ? '#000' : c.text;
  b.ctx.globalAlpha = c.dark ? 0.28 : 0.09;
  b.ctx.fill();
  b.ctx.globalAlpha = 1;
}

function trees(b: Brush, c: Palette) {
  if (b.mpp > 4.2) return;
  const all = b.visible('tree', 9).filter((t) => b.mpp < 1.3 || (t.p.r ?? 3) > 2.9 + 0.25 * b.mpp);
  if (b.mpp > 0.9) {
    b.discs(all, c.tree, 1);
    return;
  }
  if (!c.plain) b.discs(all, c.dark ? '#000' : c.text, 1, 0.7, c.dark ? 0.2 : 0.07);
  b.discs(all, c.tree, 1);
}
