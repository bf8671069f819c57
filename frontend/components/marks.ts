import { glyphParts, svg } from './dom';

/** The outlines; each has one colour, never recombined. */
export type PinShape = 'SQUARE' | 'LEAF' | 'CIRCLE' | 'DIAMOND' | 'HEXAGON' | 'HOUSE';

interface Outline {
  path: string;
  colour: string;
  glyph: number;
  drop: number;
}

const OUTLINES: Record<PinShape, Outline> = {
  SQUARE: {
    path: 'M5 8a3 3 0 0 1 3-3h16a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3z',
    colour: 'var(--cat-verkehr)', glyph: 17, drop: 0
  },
  LEAF: {
    path: 'M3.5 16C3.5 8.5 9 3.5 16 3.5H28.5V16C28.5 23.5 23 28.5 16 28.5H3.5z',
    colour: 'var(--cat-gruen)', glyph: 16, drop: 0
  },
  CIRCLE: {
    path: 'M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z',
    colour: 'var(--cat-aufenthalt)', glyph: 16, drop: 0
  },
  DIAMOND: { path: 'M16 .8 31.2 16 16 31.2.8 16z', colour: 'var(--cat-sicherheit)', glyph: 14, drop: 0 },
  HEXAGON: { path: 'M9 2.8h14L31 16 23 29.2H9L1 16z', colour: 'var(--cat-barriere)', glyph: 17, drop: 0 },
  HOUSE: { path: 'M16 1.5 29 12v16H3V12z', colour: 'var(--cat-gebaeude)', glyph: 14, drop: 2.5 }
};

const outline = (shape: string): Outline => OUTLINES[shape as PinShape] ?? OUTLINES.CIRCLE;

/** The CSS colour that belongs to a shape. */
export const shapeColour = (shape: string): string => outline(shape).colour;

function glyph(shape: string, name: string): SVGGElement {
  const { glyph: size, drop } = outline(shape);
  const edge = 16 - size / 2;
  return svg(
    'g',
    {
      transform: `translate(${edge} ${edge + drop}) scale(${size / 24})`,
      fill: 'none', stroke: 'var(--pin-glyph)', 'stroke-width': 2.5,
      'stroke-linecap': 'round', 'stroke-linejoin': 'round'
    },
    ...glyphParts(name)
  );
}

/** A shape with its glyph, for lists. */
export function shapeMark(shape: string, icon: string, size: number): SVGSVGElement {
  const { path, colour } = outline(shape);
  return svg(
    'svg',
    { width: size, height: size, viewBox: '0 0 32 32', 'aria-hidden': 'true' },
    svg('path', { d: path, fill: colour }),
    glyph(shape, icon)
  );
}

/** A pin whose needle ends 43 units below its top; `selected` puts it on the yellow disc. */
export function pinMark(shape: string, icon: string, badge: boolean, selected: boolean): SVGSVGElement {
  const { path, colour } = outline(shape);
  const scale = selected ? 1.25 : 1;
  const pin = svg(
    'svg',
    { width: 44 * scale, height: 58 * scale, viewBox: '-6 -6 44 58', 'aria-hidden': 'true' },
    svg('ellipse', { cx: 16, cy: 49, rx: 7, ry: 2.4, fill: '#000', opacity: 0.22 }),
    svg('path', { d: 'M16 30V47', stroke: 'var(--pin-halo)', 'stroke-width': 6.5, 'stroke-linecap': 'round' }),
    svg('path', { d: 'M16 30V48', stroke: 'var(--pin-edge)', 'stroke-width': 2.8, 'stroke-linecap': 'round' }),
    svg('path', { d: path, fill: colour, stroke: 'var(--pin-edge)', 'stroke-width': 7, 'stroke-linejoin': 'round' }),
    svg('path', { d: path, fill: colour, stroke: 'var(--pin-halo)', 'stroke-width': 4.6, 'stroke-linejoin': 'round' }),
    svg('path', { d: path, fill: colour }),
    glyph(shape, icon)
  );
  if (selected) {
    pin.prepend(
      svg('circle', { cx: 16, cy: 16, r: 25.6, fill: 'var(--marker)', stroke: 'var(--pin-edge)', 'stroke-width': 1.4 })
    );
  }
  if (badge) pin.append(...tick());
  return pin;
}

function tick(): SVGElement[] {
  return [
    svg('circle', { cx: 30, cy: 2, r: 8, fill: 'var(--ok)', stroke: 'var(--pin-halo)', 'stroke-width': 2 }),
    svg('path', { d: 'M26.4 2l2.6 2.6 4.6-4.9', fill: 'none', stroke: 'var(--surface)', 'stroke-width': 2.2 })
  ];
}

/** My own pin: ink with a yellow heart, the same on every map; hollow where it must not stay. */
export function ownMark(hollow: boolean): SVGSVGElement {
  const ink = 'var(--own-ink, #17212b)';
  return svg(
    'svg',
    { width: 52, height: 70, viewBox: '-4 -4 52 70', 'aria-hidden': 'true' },
    svg('ellipse', { cx: 22, cy: 62, rx: 9, ry: 3, fill: '#000', opacity: 0.25 }),
    svg('path', { d: 'M22 36V60', stroke: '#fff', 'stroke-width': 8, 'stroke-linecap': 'round' }),
    svg('path', { d: 'M22 36V61', stroke: ink, 'stroke-width': 3.4, 'stroke-linecap': 'round' }),
    svg('circle', { cx: 22, cy: 20, r: 20.5, fill: hollow ? '#fff' : ink, stroke: '#fff', 'stroke-width': 3.4 }),
    hollow
      ? svg('circle', { cx: 22, cy: 20, r: 18, fill: 'none', stroke: ink, 'stroke-width': 3, 'stroke-dasharray': '5 4' })
      : svg('circle', { cx: 22, cy: 20, r: 10, fill: 'var(--marker)' })
  );
}

/** The diameter that a group of this size gets on the map. */
export const tableDiameter = (count: number): number => (count < 10 ? 42 : count < 50 ? 52 : count < 120 ? 62 : 70);

/** Which shape sits on which seat: exact up to nine people, then in proportion. */
export function seating(count: number, mix: Record<string, number>): string[] {
  const parts = Object.entries(mix).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  const total = parts.reduce((sum, [, n]) => sum + n, 0);
  const seats = count < 10 ? count : count < 50 ? 10 : count < 120 ? 13 : 16;
  const taken: string[] = [];
  let passed = 0;
  for (const [shape, n] of parts) {
    passed += n;
    const until = Math.round((passed / total) * seats);
    while (taken.length < until) taken.push(shape);
  }
  return taken;
}

/** The round table: a number in the middle, seats around it in the shapes of the people's concerns. */
export function tableMark(count: number, mix: Record<string, number>, diameter: number): SVGSVGElement {
  const middle = diameter / 2;
  const seat = Math.max(9, diameter * 0.175);
  const seats = seating(count, mix);
  const size = diameter * (count > 999 ? 0.2 : count > 99 ? 0.25 : 0.31);
  return svg(
    'svg',
    { width: diameter, height: diameter, viewBox: `0 0 ${diameter} ${diameter}`, 'aria-hidden': 'true' },
    svg('circle', { cx: middle, cy: middle, r: middle - seat * 0.42, fill: 'var(--pin-halo)', opacity: 0.9 }),
    svg('circle', { cx: middle, cy: middle, r: middle - seat - 1.5, fill: 'var(--own-ink, #17212b)' }),
    ...seats.map((shape, i) => seatMark(shape, i / seats.length, middle, seat)),
    svg(
      'text',
      {
        x: middle, y: middle, dy: '.36em', 'text-anchor': 'middle', 'font-family': 'var(--font-office)',
        'font-weight': 700, 'font-size': size.toFixed(1), fill: '#fff'
      },
      String(count)
    )
  );
}

function seatMark(shape: string, turn: number, middle: number, seat: number): SVGGElement {
  const angle = -Math.PI / 2 + turn * 2 * Math.PI;
  const reach = middle - seat / 2;
  const x = middle + reach * Math.cos(angle) - seat / 2;
  const y = middle + reach * Math.sin(angle) - seat / 2;
  const { path, colour } = outline(shape);
  return svg(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(seat / 32).toFixed(3)})` },
    svg('path', { d: path, fill: colour, stroke: 'var(--pin-halo)', 'stroke-width': 7, 'paint-order': 'stroke' })
  );
}

/** A table without people: `taken` of nine seats are filled in the accent, the others wait. */
export function waitingTable(taken: number, diameter: number): SVGSVGElement {
  const seats = Array.from({ length: 9 }, (_, i) => {
    const angle = -Math.PI / 2 + (i / 9) * 2 * Math.PI;
    return svg('circle', {
      cx: (66 + 56 * Math.cos(angle)).toFixed(1), cy: (66 + 56 * Math.sin(angle)).toFixed(1), r: 7.5,
      fill: i < taken ? 'var(--accent)' : 'var(--surface)',
      stroke: i < taken ? 'var(--accent)' : 'var(--line-strong)',
      'stroke-width': 2, 'stroke-dasharray': i < taken ? undefined : '3 3'
    });
  });
  return svg(
    'svg',
    { width: diameter, height: diameter, viewBox: '0 0 132 132', 'aria-hidden': 'true' },
    svg('circle', { cx: 66, cy: 66, r: 38, fill: 'var(--sunken)', stroke: 'var(--line-strong)', 'stroke-width': 2 }),
    ...seats
  );
}
