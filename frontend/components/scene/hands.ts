import { arrow } from '../map/roving';
import type { Eye } from './eye';

/** A click is no drag: so many pixels may lie between down and up. */
const STILL = 6;

/** What keys and clicks can ask of a scene beside moving the eye. */
export interface Wishes {
  placing(): boolean;
  overview(): void;
  /** A point of the picture from -1 to 1, right and up. */
  pick(x: number, y: number): void;
  confirm(): void;
}

/** Lets clicks point and keys do what a mouse does; dragging has its own controls. */
export function hands(canvas: HTMLCanvasElement, eye: Eye, wishes: Wishes) {
  let down: [number, number] | undefined;
  canvas.addEventListener('pointerdown', (event) => (down = [event.clientX, event.clientY]));
  canvas.addEventListener('click', (event) => {
    const [x, y] = down ?? [event.clientX, event.clientY];
    if (!wishes.placing() || Math.hypot(event.clientX - x, event.clientY - y) > STILL) return;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    wishes.pick((2 * (event.clientX - left)) / width - 1, 1 - (2 * (event.clientY - top)) / height);
  });
  canvas.addEventListener('keydown', (event) => {
    if (!press(event, eye, wishes)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function press(event: KeyboardEvent, eye: Eye, wishes: Wishes): boolean {
  const way = arrow(event.key);
  if (way && event.shiftKey) {
    eye.turn(-10 * way[0]);
    eye.tilt(6 * way[1]);
  } else if (way) eye.move(way[0], -way[1]);
  else if (event.key === '+') eye.zoom(1.2);
  else if (event.key === '-') eye.zoom(1 / 1.2);
  else if (event.key === 'Home') wishes.overview();
  else if (event.key === 'Enter' && wishes.placing()) wishes.confirm();
  else return false;
  return true;
}
