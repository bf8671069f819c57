import type L from 'leaflet';
import { arrow, nearest } from './roving';

/**
 * The map is one tab stop: Enter leads from it to the mark nearest to its middle, arrow keys from mark to mark,
 * Escape back. While a place is being set the keys belong to that.
 */
export function oneStop(map: L.Map, sight: { middle(): L.Point; bottom(): number }, placing: () => boolean) {
  const box = map.getContainer();
  box.addEventListener('keydown', (event) => {
    const on = event.target as HTMLElement;
    if (placing() || (on !== box && !on.matches('.pm-mark'))) return;
    const spots = spotsOf(box, sight.bottom());
    if (on === box && event.key === 'Enter') closest(spots, sight.middle())?.mark.focus();
    else if (on !== box && event.key === 'Escape') box.focus();
    else if (on !== box && arrow(event.key)) nearest(spotOf(box, on), spots, arrow(event.key)!)?.mark.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

const spotOf = (box: HTMLElement, mark: HTMLElement) => {
  const around = box.getBoundingClientRect();
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { mark, x: left + width / 2 - around.left, y: top + height / 2 - around.top };
};

/** Only what can be seen, so that no mark below a sheet gets the focus. */
const spotsOf = (box: HTMLElement, bottom: number) =>
  [...box.querySelectorAll<HTMLElement>('.pm-mark')]
    .map((mark) => spotOf(box, mark))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= box.clientWidth && y <= bottom);

const closest = (spots: ReturnType<typeof spotsOf>, { x, y }: L.Point) =>
  spots.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
