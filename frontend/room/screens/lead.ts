import { el } from '../../components/dom';
import { around, roomMap, type MapElement } from '../map';
import type { Room } from '../model';
import type { Here } from '../phone-page';

/** The moderator's map on this phone: it follows, and may be looked around in until it moves again. */
export function leadMap(here: Here): { node: HTMLElement; show: (room: Room) => void } {
  const node = el('div', { class: 'lead', hidden: true });
  let map: MapElement | undefined;
  let followed = '';
  const show = ({ lead, round }: Room) => {
    node.hidden = !lead;
    const key = JSON.stringify(lead ?? null);
    if (!lead || key === followed) return;
    followed = key;
    if (!map) {
      map = roomMap(here.ground, round?.layers ?? [], null, false);
      node.append(map);
    }
    const moved = map;
    requestAnimationFrame(() => moved.fit(around(lead)));
  };
  return { node, show };
}
