import type L from 'leaflet';

/** Where a map is parted, in container pixels, and the pane that is seen on one side only; none for the bare ground. */
export interface Split {
  x: number;
  left?: string;
  right?: string;
}

const splits = new WeakMap<L.Map, Split>();

/** How the map is parted now. */
export const splitOf = (map: L.Map): Split | undefined => splits.get(map);

/** Parts the map, or joins it again; whoever paints across panes hears "split". */
export function setSplit(map: L.Map, split?: Split) {
  if (split) splits.set(map, split);
  else splits.delete(map);
  map.fire('split');
}
