import L from 'leaflet';
import { fieldOf } from './grid';
import { isInside } from './inside';
import type { GridSpec, OwnGeometry, OwnShape, PlaceWords, PlacingMode, PlacingSpec } from './model';
import type { Notices, Speaker } from './notices';
import type { PlaceReport, PlaceTable } from './own-place';
import type { Several } from './several';

/** Where a finished change goes. */
export interface PlacingWatch {
  changed(geometry: OwnGeometry | null, inside: boolean, at: number, mode: PlacingMode): void;
  confirmed(): void;
}

/** Lets somebody set places, and says at once whether they lie inside. The tools load when needed. */
export class Placing {
  area: GeoJSON.Geometry | null = null;
  grid: GridSpec | null = null;
  private tools?: Several;
  private wanted?: PlacingSpec;
  /** What was asked for before the tools were there. */
  private waiting: ((tools: Several) => void)[] = [];
  private held = false;
  private turn = 0;

  constructor(
    private readonly surroundings: Omit<PlaceTable, 'watch'>,
    private readonly notices: Notices,
    private readonly speaker: Speaker,
    private readonly watch: PlacingWatch
  ) {}

  get active() {
    return this.wanted !== undefined;
  }

  start(spec: PlacingSpec | null) {
    this.tools?.stop();
    this.tools = undefined;
    this.waiting = [];
    this.wanted = spec ?? undefined;
    this.notices.hide('place');
    this.surroundings.box.classList.toggle('pm-placing', spec !== null);
    this.turn++;
    if (spec) void this.load(spec, this.turn);
  }

  set(shape: OwnShape) {
    this.use((tools) => {
      tools.set(shape);
      const { map, middle } = this.surroundings;
      const bounds = L.geoJSON(shape).getBounds();
      if (map.getBounds().contains(bounds)) return;
      map.panBy(map.latLngToContainerPoint(bounds.getCenter()).subtract(middle()));
    });
  }

  words(words: PlaceWords) {
    this.use((tools) => {
      tools.words(words);
      const spoken = [words.title, words.line].filter(Boolean).join(', ');
      if (spoken) this.speaker.say(spoken);
    });
  }

  focus() {
    this.use((tools) => tools.focus());
  }

  hold(held: boolean) {
    this.held = held;
    this.tools?.hold(held);
  }

  /** Does it with the tools, now or as soon as they are there. */
  use(work: (tools: Several) => void) {
    if (this.tools) work(this.tools);
    else if (this.wanted) this.waiting.push(work);
  }

  private async load(spec: PlacingSpec, turn: number) {
    try {
      const { Several } = await import('./several');
      this.surroundings.map.whenReady(() => {
        if (turn === this.turn) this.begin(Several, spec);
      });
    } catch {
      if (turn === this.turn) this.sayUnloaded(spec, turn);
    }
  }

  private sayUnloaded(spec: PlacingSpec, turn: number) {
    const { texts } = this.surroundings;
    const run = () => {
      this.notices.hide('place');
      void this.load(spec, turn);
    };
    this.notices.show('place', {
      icon: 'map-pin', title: texts.say('feed.failed'), line: texts.say('place.unloaded'), error: true, lasting: true,
      action: { label: texts.say('retry'), run }
    });
  }

  private begin(Tools: typeof Several, spec: PlacingSpec) {
    const watch = {
      changed: (report: PlaceReport) => this.changed(report),
      confirmed: () => this.watch.confirmed(),
      say: (sentence: string) => this.speaker.say(sentence)
    };
    this.tools = new Tools({ ...this.surroundings, watch }, spec);
    if (this.held) this.tools.hold(true);
    for (const work of this.waiting.splice(0)) work(this.tools);
  }

  private changed({ geometry, shape, rank, mode }: PlaceReport) {
    const { texts } = this.surroundings;
    const inside = geometry === null || isInside(geometry, this.area);
    // Tools report what they begin with before they are known here.
    queueMicrotask(() => this.tools?.outside(shape !== null && !isInside(shape, this.area)));
    if (inside) this.notices.hide('place');
    else this.notices.show('place', { icon: 'map-pin', line: texts.say('place.outside'), lasting: true });
    this.announce(shape);
    this.watch.changed(geometry, inside, rank, mode);
  }

  /** Says the field at once; better words follow when the server knows them. */
  private announce(shape: OwnShape | null) {
    if (shape?.type !== 'Point') return;
    const [lon, lat] = shape.coordinates;
    const field = fieldOf(this.grid, lon, lat);
    if (field) this.speaker.say(this.surroundings.texts.say('place.field', field));
  }
}
