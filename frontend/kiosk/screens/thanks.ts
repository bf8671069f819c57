import { generate } from 'lean-qr';
import { el, svg } from '../../components/dom';
import { button, heading } from '../parts';
import { say } from '../words';

const QUIET = 4;

/** The receipt, in letters and as a QR code; it is shown only now. */
export function thanks(receipt: string, address: string, done: () => void): HTMLElement {
  const where = address || new URL('../quittung', location.href).href;
  return el(
    'div',
    { class: 'screen thanks' },
    el(
      'main',
      {},
      heading(say('thanks')),
      el('p', { class: 'lead' }, say('kept')),
      el(
        'section',
        { class: 'receipt', 'aria-label': say('receipt') },
        el('h2', {}, say('receipt')),
        el('p', { class: 'number' }, receipt),
        qr(`${where}?code=${receipt}`),
        el('p', { class: 'hint' }, say('qr_line')),
        el('p', {}, say('receipt_line'))
      )
    ),
    el('footer', {}, button('primary', 'check', say('done'), done))
  );
}

/** Dark on white in every theme, with the quiet zone that cameras need. */
function qr(text: string): SVGSVGElement {
  const code = generate(text);
  const size = code.size + 2 * QUIET;
  let dots = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dots += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  }
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img', 'aria-label': say('qr'), 'shape-rendering': 'crispEdges' },
    svg('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    svg('path', { fill: '#000', d: dots })
  );
}
