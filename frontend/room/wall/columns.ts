import { el } from '../../components/dom';
import type { PinStyle } from '../../components/map/model';
import type { Card, Room } from '../model';
import { markOf } from '../parts';
import { say } from '../words';

const COLUMNS = 4;
/** So many fit below a heading of two lines, whatever they say. */
const OF_EACH = 4;

/** Themes with their cards, the largest first; what is in none comes last. */
export function themeColumns(room: Room, categories: PinStyle[]): HTMLElement {
  const themes = [...room.themes].sort((a, b) => b.cards - a.cards).slice(0, COLUMNS);
  const loose = room.cards.filter(({ theme }) => !theme);
  const parts = themes.map(({ id, name, cards }) => column(name, cards, room.cards.filter(({ theme }) => theme === id), categories));
  if (loose.length > 0 && parts.length < COLUMNS) parts.push(column(say('no_theme'), loose.length, loose, categories, 'loose'));
  return el('div', { class: 'columns' }, ...(parts.length > 0 ? parts : [el('p', { class: 'empty' }, say('no_themes'))]));
}

function column(name: string, count: number, cards: Card[], categories: PinStyle[], kind = ''): HTMLElement {
  return el(
    'section',
    { class: kind },
    el('h2', {}, el('span', {}, name), el('b', {}, String(count))),
    ...cards.slice(0, OF_EACH).map((card) => el('article', {}, ...markOf(categories, card.category, 34), el('p', { class: 'said' }, card.title))),
    ...(count > OF_EACH ? [el('p', { class: 'hint' }, say('scroll_more', count - OF_EACH))] : [])
  );
}
