import type { Room } from '../model';

/** What is weighed, by its id. */
export interface Thing {
  id: string;
  label: string;
  text: string;
  category: string | null;
}

export function thingsOf(room: Room): Thing[] {
  return room.round?.things === 'THEMES'
    ? room.themes.map(({ id, name, cards }) => ({ id, label: name, text: String(cards), category: null }))
    : room.cards.map(({ id, title, text, category }) => ({ id, label: title, text, category }));
}
