import L from 'leaflet';
import { el } from '../dom';
import { Area } from '../map/area';
import { LayerStack } from '../map/layer-stack';
import { MAX_ZOOM, type Box, type LayerSpec } from '../map/model';
import { Notices } from '../map/notices';
import { Texts } from '../map/texts';
import './fit.css';
import type { Lying, Pair, Picture, Side } from './model';
import { Pane, type PaneWatch } from './pane';
import { PictureOverlay } from './picture-overlay';

const PROPERTIES = ['texts', 'picture', 'layers', 'area', 'home', 'pairs', 'lying', 'current', 'groundNote'] as const;
type Property = (typeof PROPERTIES)[number];

/** Keys held down move a point often; the server hears of it when they rest. */
const REST = 200;

/** A picture and a map side by side, on which the same places are marked; the server counts. */
class PrFit extends HTMLElement {
  private readonly values = new Map<string, unknown>();
  private parts?: Parts;

  constructor() {
    super();
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) this.values.set(name, Reflect.get(this, name));
      Object.defineProperty(this, name, {
        configurable: true,
        get: () => this.values.get(name),
        set: (value: unknown) => {
          this.values.set(name, value);
          this.parts?.apply(name, value);
        }
      });
    }
  }

  connectedCallback() {
    if (this.parts) return;
    this.parts = new Parts(this);
    for (const name of PROPERTIES) if (this.values.has(name)) this.parts.apply(name, this.values.get(name));
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.parts?.stop();
      this.parts = undefined;
      this.replaceChildren();
    });
  }

  focusPoint(index: number, side: Side) {
    this.parts?.focus(index, side);
  }
}

/** Everything in the element, from connection to disconnection. */
class Parts {
  private readonly texts = new Texts();
  private readonly left: Pane;
  private readonly right: Pane;
  private readonly notices: Notices;
  private readonly stack: LayerStack;
  private readonly area: Area;
  private readonly overlay = new PictureOverlay();
  private readonly misses = L.layerGroup();
  private pictureLayer?: L.TileLayer;
  private picture?: Picture;
  private pairs: Pair[] = [];
  private lying: Lying | null = null;
  private current = -1;
  private timer = 0;
  private later?: () => void;

  constructor(private readonly host: HTMLElement) {
    this.left = new Pane({ crs: L.CRS.Simple, minZoom: -1, maxZoom: 12 }, 'pf-left', 'left', this.watch('picture'));
    this.right = new Pane({ minZoom: 4, maxZoom: MAX_ZOOM + 2 }, 'pf-right', 'right', this.watch('ground'));
    this.notices = new Notices(this.texts);
    this.stack = new LayerStack(this.right.map, this.texts, this.notices);
    this.area = new Area(this.right.map);
    this.right.map.setView([51, 10], 6);
    this.overlay.addTo(this.right.map);
    this.misses.addTo(this.right.map);
    const sources = el('p', { class: 'pf-sources' });
    this.stack.addEventListener('layers', () => sources.replaceChildren(this.stack.attributions().join(' · ')));
    this.right.node.append(this.notices.node, sources);
    host.replaceChildren(this.left.node, this.right.node);
  }

  apply(name: Property, value: unknown) {
    const setters: Record<Property, () => void> = {
      texts: () => this.setTexts(value as Record<string, string>),
      picture: () => this.setPicture(value as Picture),
      layers: () => this.stack.replace((value as LayerSpec[] | null) ?? []),
      area: () => this.area.show(value as GeoJSON.Geometry | null),
      home: () => this.setHome(value as Box | null),
      pairs: () => this.setPairs((value as Pair[] | null) ?? []),
      lying: () => this.setLying(value as Lying | null),
      current: () => this.setCurrent(Number(value ?? -1)),
      groundNote: () => this.right.describe(this.texts.say('fit.ground'), String(value ?? ''))
    };
    setters[name]();
  }

  focus(index: number, side: Side) {
    (side === 'picture' ? this.left : this.right).focus(index);
  }

  stop() {
    clearTimeout(this.timer);
    this.stack.stop();
    this.left.stop();
    this.right.stop();
  }

  private setTexts(words: Record<string, string>) {
    this.texts.replace(words ?? {});
    this.left.name(this.texts, this.texts.say('fit.picture'));
    this.right.name(this.texts, this.texts.say('fit.ground'));
  }

  private setPicture(picture: Picture) {
    this.picture = picture;
    this.pictureLayer?.remove();
    const bounds = L.latLngBounds(this.onPicture([0, picture.height]), this.onPicture([picture.width, 0]));
    this.pictureLayer = L.tileLayer(picture.url, {
      bounds, noWrap: true, minNativeZoom: 0, maxNativeZoom: picture.maxZoom, minZoom: -1, maxZoom: picture.maxZoom + 3
    }).addTo(this.left.map);
    this.left.map.setMaxZoom(picture.maxZoom + 3);
    this.left.map.setMaxBounds(bounds.pad(0.5));
    this.left.fit(bounds);
    this.left.describe(picture.caption, picture.note);
    this.setPairs(this.pairs);
    this.setLying(this.lying);
  }

  private setHome(box: Box | null) {
    if (box) this.right.fit(L.latLngBounds([box[1], box[0]], [box[3], box[2]]));
  }

  private setPairs(pairs: Pair[]) {
    this.pairs = pairs;
    this.draw();
  }

  private setCurrent(current: number) {
    this.current = current;
    this.draw();
  }

  private setLying(lying: Lying | null) {
    this.lying = lying;
    this.overlay.show(this.picture, lying);
  }

  private draw() {
    const points = (side: Side) =>
      this.pairs.flatMap((pair, index) => {
        const at = side === 'picture' ? pair.picture && this.onPicture(pair.picture) : pair.ground && lonLat(pair.ground);
        if (!at || (side === 'picture' && !this.picture)) return [];
        const label = this.texts.say(side === 'picture' ? 'fit.point.picture' : 'fit.point.ground', index + 1);
        return [{ index, at: L.latLng(at), label, suspect: pair.suspect, current: index === this.current }];
      });
    this.left.show(points('picture'));
    this.right.show(points('ground'));
    this.misses.clearLayers();
    for (const pair of this.pairs) {
      if (!pair.ground || !pair.lands) continue;
      const [from, to] = [lonLat(pair.lands), lonLat(pair.ground)];
      L.polyline([from, to], { className: 'pf-miss', interactive: false }).addTo(this.misses);
      L.circleMarker(from, { className: 'pf-miss', radius: 4, interactive: false }).addTo(this.misses);
    }
  }

  private watch(side: Side): PaneWatch {
    const tell = (index: number, at: L.LatLng) => {
      const [x, y] = side === 'picture' ? this.fromPicture(at) : [at.lng, at.lat];
      this.send('fit-point', { side, index, x, y });
    };
    return {
      placed: (at) => {
        this.flush();
        tell(this.open(side), at);
      },
      moved: (index, at) => this.rest(() => tell(index, at)),
      chosen: (index) => {
        if (index !== this.current) this.send('fit-choose', { index });
      },
      removed: (index) => this.send('fit-remove', { index })
    };
  }

  /** The first point that lacks this side; else one more. */
  private open(side: Side): number {
    const free = this.pairs.findIndex((pair) => !pair[side]);
    return free < 0 ? this.pairs.length : free;
  }

  private rest(action: () => void) {
    clearTimeout(this.timer);
    this.later = action;
    this.timer = window.setTimeout(() => this.flush(), REST);
  }

  private flush() {
    clearTimeout(this.timer);
    const action = this.later;
    this.later = undefined;
    action?.();
  }

  /** Pixels of the picture to the plane of the left map, whose y runs up. */
  private onPicture([x, y]: [number, number]): [number, number] {
    const scale = 2 ** (this.picture?.maxZoom ?? 0);
    return [-y / scale, x / scale];
  }

  private fromPicture(at: L.LatLng): [number, number] {
    const scale = 2 ** (this.picture?.maxZoom ?? 0);
    return [at.lng * scale, -at.lat * scale];
  }

  private send(type: string, detail: object) {
    this.host.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const lonLat = ([lon, lat]: [number, number]): [number, number] => [lat, lon];

customElements.define('pr-fit', PrFit);
