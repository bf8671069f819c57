import './map-style.css';
import { el, svg } from '../dom';
import type { ShapeStyle, StyleCategory } from './model';

/** The classes of a shape in map-style.css; nothing for shapes in the plain look. */
export const classesOf = ({ paint, stroke }: StyleCategory): string => `pm-styled pm-c-${paint} pm-l-${stroke}`;

/** The category of a feature: that of its value, else the one for all others. */
export function categoryOf(style: ShapeStyle, properties: Record<string, unknown> | null): StyleCategory | undefined {
  const value = style.attribute ? properties?.[style.attribute] : '';
  const fits = ({ value: wanted }: StyleCategory) =>
    wanted !== '' && (String(value) === wanted || (typeof value === 'number' && value === Number(wanted)));
  return style.categories.find(fits) ?? style.categories.find((it) => it.value === '');
}

/** What the shapes of a layer mean: a sample and a word for each category. */
export function legend(style: ShapeStyle, name: string): HTMLElement {
  const items = style.categories.map((it) => el('li', {}, sample(it), el('span', {}, it.label)));
  return el('ul', { class: 'pm-legend', 'aria-label': name }, ...items);
}

function sample(category: StyleCategory): SVGSVGElement {
  const size = { x: 2, y: 2, width: 24, height: 16 };
  return svg(
    'svg', { width: 28, height: 20, viewBox: '0 0 28 20', 'aria-hidden': 'true' },
    svg('rect', { ...size, class: classesOf(category) })
  );
}
