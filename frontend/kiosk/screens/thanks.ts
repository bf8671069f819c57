import { el } from '../../components/dom';
import { qr } from '../../components/qr';
import { button, heading } from '../parts';
import { say } from '../words';

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
        qr(`${where}?code=${receipt}`, say('qr')),
        el('p', { class: 'hint' }, say('qr_line')),
        el('p', {}, say('receipt_line'))
      )
    ),
    el('footer', {}, button('primary', 'check', say('done'), done))
  );
}
