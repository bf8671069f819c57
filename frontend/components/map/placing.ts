import L from 'leaflet';
import { fieldOf } from './grid';
import { isInside } from './inside';
import type { GridSpec, OwnGeometry, PlaceWords, PlacingSpec } from './model';
import type { Notices, Speaker } from './notices';
import { OwnCorners } from './own-corners';
import { OwnCrosshair } from './own-crosshair';
import { OwnPin } from './own-pin';
import type { OwnPlace, PlaceTable } from './own-place';
import type { Texts } from './texts';

/** Where a finished change goes. */
export interface PlacingWatch {
  changed(geometry: OwnGeometry | null, inside: boolean): void;
  confirmed(): void;
}

const byTouch = matchMedia('(pointer: coarse), (max-width: 767.98px)');

/** Lets somebody set a point, a line or an area, and says at once whether it lies inside. */
export class Placing {
  area: GeoJSON.Geometry | null = null;
  grid: GridSpec | null = null;
  private own?: OwnPlace;
  private spoken = '';
  private held = false;
  private turn = 0;

  constructor(
    private readonly surroundings: Omit<PlaceTable, 'watch'>,
    private readonly notices: Notices,
    private readonly speaker: Speaker,
    private readonly watch: PlacingWatch
  ) {}

  get active() {
    return this.own !== undefined;
  }

  start(spec: PlacingSpec | null) {
    this.own?.stop();
    this.own = undefined;
    this.notices.hide('place');
    this.surroundings.box.classList.toggle('pm-placing', spec !== null);
    const turn = ++this.turn;
    if (!spec) return;
    this.surroundings.map.whenReady(() => {
      if (turn === this.turn) this.begin(spec);
    });
  }

  set(geometry: OwnGeometry) {
    if (!this.own) return;
    this.own.set(geometry);
    const { map, middle } = this.surroundings;
    const bounds = L.geoJSON(geometry).getBounds();
    if (map.getBounds().contains(bounds)) return;
    const by = map.latLngToContainerPoint(bounds.getCenter()).subtract(middle());
    map.panBy(by);
  }

  words(words: PlaceWords) {
    this.own?.words(words);
    this.spoken = [words.title, words.line].filter(Boolean).join(', ');
    if (this.own && this.spoken) this.speaker.say(this.spoken);
  }

  focus() {
    this.own?.focus();
  }

  hold(held: boolean) {
    this.held = held;
    this.own?.hold?.(held);
  }

  private begin({ mode, start }: PlacingSpec) {
    const table: PlaceTable = {
      ...this.surroundings,
      watch: {
        changed: (geometry) => this.changed(geometry),
        confirmed: () => this.watch.confirmed(),
        say: (sentence) => this.speaker.say(sentence)
      }
    };
    if (mode !== 'POINT') this.own = new OwnCorners(table, mode === 'AREA', start);
    else if (byTouch.matches) this.own = new OwnCrosshair(table, start);
    else this.own = new OwnPin(table, start);
    if (this.held) this.own.hold?.(true);
  }

  private changed(geometry: OwnGeometry | null) {
    const { texts } = this.surroundings;
    const inside = geometry === null || isInside(geometry, this.area);
    // A constructor may report its start before `own` is known; then the look follows at once.
    queueMicrotask(() => this.own?.outside(!inside));
    if (inside) this.notices.hide('place');
    else this.notices.show('place', { icon: 'map-pin', line: texts.say('place.outside'), lasting: true });
    this.announce(geometry);
    this.watch.changed(geometry, inside);
  }

  /** Says the field at once; better words follow when the server knows them. */
  private announce(geometry: OwnGeometry | null) {
    if (geometry?.type !== 'Point') return;
    const [lon, lat] = geometry.coordinates;
    const field = fieldOf(this.grid, lon, lat);
    if (field) this.speaker.say(this.surroundings.texts.say('place.field', field));
  }
}
