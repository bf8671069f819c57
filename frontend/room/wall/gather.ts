import type { PinFeature } from '../../components/map/model';

interface Placed {
  id: string;
  title: string;
  category: string | null;
  at: [number, number];
}

/** Two marks closer than this many pixels are gathered. */
const TOUCH = 58;

/** Pins, and round tables where pins would lie on each other; the one that is pointed at stays alone. */
export function gather(cards: Placed[], degreesPerPixel: number, alone?: string): PinFeature[] {
  const reach = TOUCH * degreesPerPixel;
  const groups: { x: number; y: number; cards: Placed[] }[] = [];
  for (const card of cards) {
    const [x, y] = card.at;
    const slant = Math.cos((y * Math.PI) / 180);
    const near = card.id === alone ? undefined : groups.find((it) => it.cards[0]!.id !== alone && Math.hypot(it.x - x, (it.y - y) / slant) < reach);
    if (!near) {
      groups.push({ x, y, cards: [card] });
      continue;
    }
    near.cards.push(card);
    const n = near.cards.length;
    near.x += (x - near.x) / n;
    near.y += (y - near.y) / n;
  }
  return groups.map(({ x, y, cards: of }) => (of.length === 1 ? single(of[0]!) : table(x, y, of)));
}

const single = ({ id, title, category, at }: Placed): PinFeature => ({
  id, geometry: { type: 'Point', coordinates: at }, properties: { code: id, title, category: category ?? '' }
});

function table(x: number, y: number, cards: Placed[]): PinFeature {
  const mix: Record<string, number> = {};
  for (const { category } of cards) mix[category ?? ''] = (mix[category ?? ''] ?? 0) + 1;
  const id = `${x.toFixed(6)}-${y.toFixed(6)}-${cards.length}`;
  return { id, geometry: { type: 'Point', coordinates: [x, y] }, properties: { cluster: true, count: cards.length, mix, bbox: [x, y, x, y] } };
}
