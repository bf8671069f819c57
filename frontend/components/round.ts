/** Places around a table, the first at the top, clockwise. */
export function around(count: number, centre: number, radius: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
  });
}

/** A circle as SVG. */
export function circle([x, y]: [number, number], r: number, paint: string) {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" ${paint}/>`;
}
