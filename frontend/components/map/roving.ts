const STEPS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/** The direction of an arrow key, y downwards. */
export const arrow = (key: string): [number, number] | undefined => STEPS[key];

interface Spot {
  x: number;
  y: number;
}

/** The nearest spot in a direction; being off the line counts double. */
export function nearest<T extends Spot>(from: Spot, spots: T[], [dx, dy]: [number, number]): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const x = spot.x - from.x;
    const y = spot.y - from.y;
    const along = x * dx + y * dy;
    const cost = along + 2 * Math.abs(x * dy) + 2 * Math.abs(y * dx);
    if (along > 0 && cost < least) {
      least = cost;
      best = spot;
    }
  }
  return best;
}
