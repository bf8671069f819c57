import { generate } from 'lean-qr';
import { svg } from './dom';

const QUIET = 4;

/** Dark on white in every theme, with the quiet zone that cameras need. */
export function qr(text: string, label: string): SVGSVGElement {
  const code = generate(text);
  const size = code.size + 2 * QUIET;
  let dots = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dots += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  }
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    svg('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    svg('path', { fill: '#000', d: dots })
  );
}
