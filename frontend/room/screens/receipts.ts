import { el } from '../../components/dom';
import { kept } from '../kept';
import type { Here } from '../phone-page';
import { say } from '../words';

/** A card that this phone handed in. */
export interface Given {
  title: string;
  code: string;
  receipt: string;
}

/** The cards of this phone with their receipts, which stand nowhere else. */
export function receipts({ code, ground }: Here): HTMLElement[] {
  const given = kept<Given[]>(`${code} karten`) ?? [];
  if (given.length === 0) return [];
  const where = ground.receipts || new URL('../quittung', location.href).href;
  return [
    el(
      'section',
      { class: 'own' },
      el('h2', {}, say('your_cards')),
      el(
        'ul',
        {},
        ...given.map(({ title, receipt }) =>
          el(
            'li',
            {},
            el('p', { class: 'said' }, title),
            el('a', { href: `${where}?code=${receipt}`, target: '_blank', rel: 'noopener', 'aria-label': say('receipt_open', receipt) }, receipt)
          )
        )
      ),
      el('p', { class: 'hint' }, say('receipts_line'))
    )
  ];
}
