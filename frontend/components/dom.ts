import { icons } from './icons';

type Child = Node | string;
type Attributes = Record<string, string | number | boolean | undefined>;

const SVG = 'http://www.w3.org/2000/svg';

function fill<T extends Element>(node: T, attributes: Attributes, children: Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...children);
  return node;
}

/** An HTML element; text children become text nodes, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children);
}

const parsed = new Map<string, Element>();

/** The inner parts of a lucide icon: fixed text of the package, parsed once. */
export function glyphParts(name: string): Node[] {
  const source = Object.hasOwn(icons, name) ? icons[name] : undefined;
  if (!source) return [];
  let icon = parsed.get(name);
  if (!icon) {
    icon = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    parsed.set(name, icon);
  }
  return [...icon.children].map((part) => document.importNode(part, true));
}

/** A line icon for a button. */
export function icon(name: string): SVGSVGElement {
  return svg('svg', { class: 'pm-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ...glyphParts(name));
}
