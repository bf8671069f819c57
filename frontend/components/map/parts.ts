import L from 'leaflet';
import { el } from '../dom';
import { Area } from './area';
import { Compare, type Sides } from './compare';
import { Controls } from './controls';
import { Features } from './features';
import { FeedDesk } from './feed-desk';
import { GridFrame } from './grid';
import { LayerStack } from './layer-stack';
import { LayerSwitch, type ExtraRow } from './layer-switch';
import {
  MAX_ZOOM, MIN_ZOOM,
  type Box, type GridSpec, type LayerSpec, type OverviewMarker, type PinStyle, type PlaceWords, type PlacingSpec
} from './model';
import { Notices, Speaker } from './notices';
import { oneStop } from './one-stop';
import { Overview } from './overview';
import { PinFeed } from './pin-feed';
import { isLast, Pins } from './pins';
import { PlaceQuestions } from './place-questions';
import { Placing } from './placing';
import { Texts } from './texts';
import { View } from './view';

/** What the server sets on the element. */
export const PROPERTIES = [
  'texts', 'label', 'quiet', 'bottomInset', 'grid', 'area', 'areas', 'home', 'layers', 'pinStyles', 'feed', 'filter',
  'selected', 'markers', 'selectedMarker', 'placing', 'held', 'placeWords', 'comparable', 'compare', 'writable'
] as const;

/** Everything on one map, from connection to disconnection. */
export class Parts {
  readonly texts = new Texts();
  readonly view: View;
  readonly feed: PinFeed;
  readonly pins: Pins;
  readonly placing: Placing;
  readonly layers: LayerSwitch;
  private readonly compare: Compare;
  private readonly features: Features;
  private readonly questions: PlaceQuestions;
  private readonly map: L.Map;
  private readonly notices = new Notices(this.texts);
  private readonly speaker = new Speaker();
  private readonly controls: Controls;
  private readonly grid: GridFrame;
  private readonly area: Area;
  private readonly stack: LayerStack;
  private readonly overview: Overview;
  private readonly skip = el('button', { type: 'button', class: 'pm-skip' });
  private readonly end = el('span', { class: 'pm-end', tabindex: -1 });
  private readonly desk: FeedDesk;
  private tellTimer = 0;
  /** Coming back brings the pins; going away says at once that they are old. */
  private readonly connection = () => this.feed.ask(true);

  constructor(private readonly host: HTMLElement) {
    const box = el('div', { class: 'pm-map' });
    host.replaceChildren(this.skip, box);
    host.setAttribute('role', 'region');
    this.map = L.map(box, {
      zoomControl: false, attributionControl: false, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, zoomSnap: 0.5,
      fadeAnimation: !reduced(), zoomAnimation: !reduced(), markerZoomAnimation: !reduced(), inertia: !reduced()
    });
    box.setAttribute('role', 'application');
    this.view = new View(this.map, host, () => this.viewChanged());
    this.area = new Area(this.map);
    this.stack = new LayerStack(this.map, this.texts, this.notices);
    this.compare = new Compare(
      {
        map: this.map, host, texts: this.texts, stack: this.stack, view: this.view, notices: this.notices,
        speaker: this.speaker
      },
      (sides) => this.send('map-compare', sides ?? {})
    );
    this.features = new Features(this.map, this.texts, this.stack, () => this.placing.active, (at) => this.write(at));
    this.questions = new PlaceQuestions({
      map: this.map, texts: this.texts, stack: this.stack, notices: this.notices, speaker: this.speaker,
      busy: () => this.placing.active || host.classList.contains('pm-quiet'),
      writer: () => (this.features.writable ? (at) => this.write(at) : undefined)
    });
    this.layers = new LayerSwitch(this.texts, this.stack, this.compare, this.features, () => this.extraRows(), (spec, back) =>
      void this.questions.ask([spec], this.map.containerPointToLatLng(this.view.middle()), back)
    );
    this.pins = new Pins(this.map, this.texts, { chosen: (id) => this.send('map-pin', { id }), opened: (b) => this.open(b) });
    this.overview = new Overview(this.map, (id) => this.send('map-marker', { id }));
    this.grid = new GridFrame(this.map);
    this.controls = new Controls(this.map, this.texts, this.notices, (at, m) => this.located(at, m));
    this.desk = new FeedDesk({
      map: this.map, view: this.view, pins: this.pins, texts: this.texts, notices: this.notices,
      retry: () => this.feed.ask(true), counted: () => this.tell()
    });
    this.feed = new PinFeed(this.desk);
    this.placing = new Placing(
      { map: this.map, box: host, texts: this.texts, middle: () => this.view.middle() },
      this.notices, this.speaker,
      {
        changed: (geometry, inside, at, mode) => this.send('map-place', { geometry, inside, at, mode }),
        confirmed: () => this.send('map-place-done', {})
      }
    );
    host.append(
      ...this.grid.nodes, this.layers.node, this.controls.node, this.controls.scale, this.controls.sources,
      this.notices.node, this.speaker.node, this.end
    );
    oneStop(this.map, this.view, () => this.placing.active);
    this.skip.addEventListener('click', () => this.end.focus());
    this.stack.addEventListener('layers', () => this.controls.cite(this.stack.attributions()));
    for (const what of ['layers', 'strength']) {
      this.stack.addEventListener(what, () => host.dispatchEvent(new CustomEvent('layers-shown', { bubbles: true })));
    }
    for (const turn of ['online', 'offline']) window.addEventListener(turn, this.connection);
    this.grid.show(null);
    this.layers.draw();
    this.controls.cite([]);
  }

  apply(name: (typeof PROPERTIES)[number], value: unknown) {
    const setters: Record<(typeof PROPERTIES)[number], () => void> = {
      texts: () => this.setTexts(value as Record<string, string>),
      label: () => this.name(),
      quiet: () => this.setQuiet(value === true),
      bottomInset: () => this.view.inset(Number(value) || 0),
      grid: () => this.setGrid(value as GridSpec | null),
      area: () => this.setArea(value as GeoJSON.Geometry | null),
      areas: () => this.area.outline((value as GeoJSON.Geometry[] | null) ?? []),
      home: () => this.view.home(value as Box | null),
      layers: () => this.stack.replace((value as LayerSpec[] | null) ?? []),
      pinStyles: () => this.pins.setStyles((value as PinStyle[] | null) ?? []),
      feed: () => this.setFeed(String(value ?? ''), this.feed.filter),
      filter: () => this.setFeed(this.feed.url, String(value ?? '')),
      selected: () => this.select(String(value ?? '')),
      markers: () => this.overview.replace((value as OverviewMarker[] | null) ?? []),
      selectedMarker: () => this.selectMarker(String(value ?? '')),
      placing: () => this.setPlacing(value as PlacingSpec | null),
      held: () => this.placing.hold(value === true),
      placeWords: () => this.placing.words(value as PlaceWords),
      comparable: () => this.setComparable(value === true),
      compare: () => this.compare.show(value as Sides | null),
      writable: () => (this.features.writable = value === true)
    };
    setters[name]();
  }

  private setQuiet(quiet: boolean) {
    this.host.classList.toggle('pm-quiet', quiet);
    this.pins.setSmall(quiet);
  }

  private setComparable(comparable: boolean) {
    this.compare.offer(comparable);
    this.layers.draw();
  }

  shownLayers(): LayerSpec[] {
    return this.stack.current();
  }

  fitArea() {
    const bounds = this.area.bounds();
    if (bounds?.isValid()) this.view.fit([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
  }

  stop() {
    for (const turn of ['online', 'offline']) window.removeEventListener(turn, this.connection);
    this.desk.stop();
    clearTimeout(this.tellTimer);
    this.questions.stop();
    this.feed.stop();
    this.stack.stop();
    this.placing.start(null);
    this.view.stop();
    this.map.remove();
  }

  private setTexts(words: Record<string, string>) {
    this.texts.replace(words ?? {});
    this.skip.textContent = this.texts.say('skip');
    this.name();
    this.controls.name();
    this.compare.name();
    this.layers.draw();
    this.pins.redraw();
  }

  private name() {
    const label = (Reflect.get(this.host, 'label') as string | undefined) || this.texts.say('region');
    this.host.setAttribute('aria-label', label);
    const help = ['help', ...(this.placing.active ? [] : ['help.marks'])].map((key) => this.texts.say(key));
    this.map.getContainer().setAttribute('aria-label', [`${label}.`, ...help].join(' '));
    this.map.getPane('markerPane')?.setAttribute('role', 'group');
    this.map.getPane('markerPane')?.setAttribute('aria-label', this.texts.say('pins'));
  }

  private setPlacing(spec: PlacingSpec | null) {
    this.placing.start(spec);
    this.name();
  }

  private setGrid(grid: GridSpec | null) {
    this.grid.show(grid);
    this.host.classList.toggle('pm-gridded', grid !== null);
    this.pins.grid = this.placing.grid = grid;
    this.pins.redraw();
  }

  private setArea(area: GeoJSON.Geometry | null) {
    this.area.show(area);
    this.placing.area = area;
    this.layers.draw();
  }

  private setFeed(url: string, filter: string) {
    this.feed.url = url;
    this.feed.filter = filter;
    this.layers.draw();
    if (this.view.ready) this.feed.ask(true);
  }

  private select(id: string) {
    if (this.pins.select(id)) this.feed.ask();
    const at = this.pins.find(id);
    if (at) this.view.show(at);
  }

  private selectMarker(id: string) {
    this.overview.select(id);
    const at = this.overview.find(id);
    if (at) this.view.show(at);
  }

  private open(box: Box) {
    const bounds = L.latLngBounds([box[1], box[0]], [box[3], box[2]]);
    if (isLast(this.map, bounds)) this.send('map-cluster', { bbox: box });
    else this.view.fit(box, true);
  }

  private extraRows(): ExtraRow[] {
    const rows: ExtraRow[] = [];
    const again = (toggle: (visible: boolean) => void) => (visible: boolean) => {
      toggle(visible);
      this.layers.draw();
    };
    if (this.area?.known) {
      rows.push({ label: this.texts.say('layers.area'), visible: this.area.visible, toggle: again((v) => (this.area.visible = v)) });
    }
    if (this.feed?.url) {
      const { group } = this.pins;
      const toggle = again((v) => (v ? group.addTo(this.map) : group.remove()));
      rows.push({ label: this.texts.say('layers.pins'), visible: this.map.hasLayer(group), toggle });
    }
    return rows;
  }

  private write(at: L.LatLng) {
    this.send('map-feature', { at: { type: 'Point', coordinates: [at.lng, at.lat] } });
  }

  private viewChanged() {
    if (this.feed.url) this.feed.ask();
    else this.tell();
  }

  private tell() {
    clearTimeout(this.tellTimer);
    this.tellTimer = window.setTimeout(() => {
      this.send('map-view', { bbox: this.view.box(), zoom: Math.round(this.map.getZoom()), shown: this.desk.shown, total: this.desk.total });
    }, 300);
  }

  private located(at: L.LatLng, metres: number) {
    // A notice, since the words of the place would soon be spoken over it.
    this.notices.show('locate', { icon: 'locate', line: this.texts.say('locate.here', metres) });
    this.map.setView(at, Math.max(this.map.getZoom(), 17), { animate: false });
    if (this.placing.active) this.placing.set({ type: 'Point', coordinates: [at.lng, at.lat] });
    else this.view.show(at, true);
  }

  private send(name: string, detail: object) {
    this.host.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const reduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
