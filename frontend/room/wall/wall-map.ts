import { el } from '../../components/dom';
import type { PinFeature } from '../../components/map/model';
import { around, boxOf, layersOf, roomMap, type MapElement } from '../map';
import type { Card, Ground, Room } from '../model';
import { say } from '../words';
import { gather } from './gather';

/** The map of the wall: the places of the cards on it, gathered where they would lie on each other. */
export class WallMap {
  readonly node: HTMLElement;
  private readonly map: MapElement;
  private shown = new Set<string>();
  private layers = '';
  private led = '';

  constructor(private readonly ground: Ground) {
    this.map = roomMap(ground, [], null, false);
    this.map.label = say('map');
    this.map.inert = true;
    this.node = el('div', { class: 'map' }, this.map);
  }

  show(room: Room) {
    const layers = (room.round?.layers ?? []).join();
    if (layers !== this.layers) {
      this.layers = layers;
      this.map.layers = layersOf(this.ground.procedure.layers, room.round?.layers ?? []);
    }
    this.lead(room);
    const placed = room.cards.filter((card): card is Card & { at: [number, number] } => card.at !== undefined);
    const fresh = placed.find(({ front, fresh: isNew }) => front || isNew);
    const pins = gather(placed, this.degreesPerPixel(), fresh?.id);
    const ids = new Set(pins.map(({ id }) => id!));
    for (const id of this.shown) if (!ids.has(id)) this.map.removePin(id);
    pins.forEach((pin: PinFeature) => this.map.addPin(pin));
    this.shown = ids;
    this.map.selected = fresh?.id ?? '';
  }

  /** Follows the moderator's map. */
  private lead({ lead }: Room) {
    const key = JSON.stringify(lead ?? null);
    if (key === this.led) return;
    this.led = key;
    const { area } = this.ground.procedure;
    if (lead) this.map.fit(around(lead));
    else if (area) this.map.fit(boxOf(area));
  }

  private degreesPerPixel(): number {
    const { area } = this.ground.procedure;
    if (!area || this.map.clientWidth === 0) return 0.00001;
    const [west, south, east, north] = boxOf(area);
    const slant = Math.cos((((south + north) / 2) * Math.PI) / 180);
    return Math.max((east - west) / this.map.clientWidth, (north - south) / slant / this.map.clientHeight);
  }
}
