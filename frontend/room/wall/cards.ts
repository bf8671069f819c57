import { el } from '../../components/dom';
import type { PinStyle } from '../../components/map/model';
import type { Card, Room } from '../model';
import { markOf } from '../parts';
import { say } from '../words';

/** What is longer is written a little smaller, so that all of it is read. */
const LONG = 62;

/** The latest cards in large type; the one in front first, and marked. */
export function cards(room: Room, categories: PinStyle[], most: number): HTMLElement {
  const shown = room.cards.slice(0, most);
  if (shown.length === 0) return el('div', { class: 'cards' }, el('p', { class: 'empty' }, say('wall_none')));
  return el('div', { class: 'cards', 'aria-live': 'polite' }, ...shown.map((card, i) => article(card, categories, i === 0 && (card.front || card.fresh))));
}

function article(card: Card, categories: PinStyle[], first: boolean): HTMLElement {
  return el(
    'article',
    { class: `${first ? 'new' : ''} ${card.title.length > LONG ? 'long' : ''}` },
    el('div', {}, ...markOf(categories, card.category, 52)),
    el(
      'div',
      {},
      el('p', { class: 'said' }, card.title),
      el('footer', {}, ...(first && card.fresh ? [el('b', { class: 'fresh' }, say('fresh'))] : []), el('span', {}, fromOf(card)))
    )
  );
}

export function fromOf(card: Card): string {
  if (card.home) return say('from_home');
  const from = card.table ?? say('room');
  return card.channel === 'PAPER' ? `${from} · ${say('on_paper')}` : from;
}
