import L from 'leaflet';
import { el, icon, svg } from '../dom';
import type { Texts } from '../map/texts';

/** What a pane tells about its points; `index` counts from 0. */
export interface PaneWatch {
  /** Somebody chose a place that is no point yet. */
  placed(at: L.LatLng): void;
  moved(index: number, at: L.LatLng): void;
  chosen(index: number): void;
  removed(index: number): void;
}

export interface PanePoint {
  index: number;
  at: L.LatLng;
  label: string;
  suspect: boolean;
  current: boolean;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]
};

/** Pixels at the edges, and where buttons lie. */
const EDGE = 20;
const BESIDE_CONTROLS = 76;

/** One of the two maps with its numbered points, for mouse, touch and keys. */
export class Pane {
  readonly node: HTMLElement;
  readonly map: L.Map;
  private readonly caption = el('span', { class: 'pf-caption' });
  private readonly box = el('div', { class: 'pf-map', tabindex: 0 });
  private readonly cross = el('span', { class: 'pf-cross', 'aria-hidden': 'true' }, mark());
  private readonly markers = new Map<number, L.Marker>();
  private readonly watcher: ResizeObserver;
  private home?: L.LatLngBounds;
  private going = false;
  private readonly zooms: HTMLButtonElement[];

  constructor(options: L.MapOptions, kind: string, private readonly controls: 'left' | 'right', private readonly watch: PaneWatch) {
    this.node = el('section', { class: `pf-pane ${kind}` }, this.box, this.cross, this.caption);
    this.map = L.map(this.box, {
      zoomControl: false, attributionControl: false, zoomSnap: 0.5, fadeAnimation: false, zoomAnimation: false,
      markerZoomAnimation: false, inertia: false, doubleClickZoom: false, ...options
    });
    this.box.setAttribute('role', 'application');
    this.map.on('click', (event: L.LeafletMouseEvent) => watch.placed(event.latlng));
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== this.box) return;
      event.preventDefault();
      watch.placed(this.map.getCenter());
    });
    this.zooms = [this.zoom('plus', 1), this.zoom('minus', -1)];
    this.node.append(el('div', { class: 'pf-zoom' }, ...this.zooms));
    this.map.on('movestart', () => {
      if (!this.going) this.home = undefined;
    });
    this.watcher = new ResizeObserver(() => {
      this.map.invalidateSize({ pan: false });
      this.goHome();
    });
    this.watcher.observe(this.box);
  }

  name(texts: Texts, region: string) {
    this.node.setAttribute('aria-label', region);
    this.box.setAttribute('aria-label', `${region}. ${texts.say('fit.keys')}`);
    this.zooms.forEach((button, i) => button.setAttribute('aria-label', `${texts.say(i ? 'zoom.out' : 'zoom.in')}: ${region}`));
  }

  /** Shows all of this beside the buttons, also in a window of another size, until somebody looks elsewhere. */
  fit(bounds: L.LatLngBounds) {
    this.home = bounds;
    this.goHome();
  }

  private goHome() {
    if (!this.home) return;
    this.map.invalidateSize({ pan: false });
    const [left, right] = this.controls === 'left' ? [BESIDE_CONTROLS, EDGE] : [EDGE, BESIDE_CONTROLS];
    this.going = true;
    this.map.fitBounds(this.home, { paddingTopLeft: [left, EDGE], paddingBottomRight: [right, EDGE], animate: false });
    this.going = false;
  }

  describe(caption: string, note: string) {
    this.caption.replaceChildren(el('b', {}, caption), el('small', {}, note));
  }

  /** Draws the points; markers stay as long as their point is there, so that none loses the focus. */
  show(points: PanePoint[]) {
    const there = new Set(points.map((point) => point.index));
    for (const [index, marker] of this.markers) {
      if (!there.has(index)) {
        marker.remove();
        this.markers.delete(index);
      }
    }
    for (const point of points) this.put(point);
  }

  focus(index: number) {
    this.markers.get(index)?.getElement()?.focus();
  }

  stop() {
    this.watcher.disconnect();
    this.map.remove();
  }

  private put(point: PanePoint) {
    let marker = this.markers.get(point.index);
    if (!marker) {
      marker = this.marker(point.index, point.at);
      this.markers.set(point.index, marker);
    }
    marker.setLatLng(point.at);
    const node = marker.getElement();
    node?.setAttribute('aria-label', point.label);
    node?.classList.toggle('pf-suspect', point.suspect);
    node?.classList.toggle('pf-current', point.current);
  }

  private marker(index: number, at: L.LatLng): L.Marker {
    const look = el('span', { class: 'pf-look' }, mark(), el('b', {}, String(index + 1)));
    const marker = L.marker(at, {
      draggable: true, keyboard: true, autoPanOnFocus: true, bubblingMouseEvents: false,
      icon: L.divIcon({ className: 'pf-point', html: look, iconSize: [44, 44], iconAnchor: [22, 22] })
    }).addTo(this.map);
    marker.on('dragend', () => this.watch.moved(index, marker.getLatLng()));
    marker.on('click', () => this.watch.chosen(index));
    marker.getElement()?.addEventListener('focus', () => this.watch.chosen(index));
    marker.getElement()?.addEventListener('keydown', (event) => this.key(event, index, marker));
    return marker;
  }

  /** Arrows move by a pixel of the screen, with Shift by ten; a closer look makes smaller steps. */
  private key(event: KeyboardEvent, index: number, marker: L.Marker) {
    if (event.key === 'Delete') {
      event.preventDefault();
      this.watch.removed(index);
      return;
    }
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? 10 : 1;
    const from = this.map.project(marker.getLatLng());
    marker.setLatLng(this.map.unproject(from.add([way[0] * step, way[1] * step])));
    this.map.panInside(marker.getLatLng(), { padding: [40, 40] });
    this.watch.moved(index, marker.getLatLng());
  }

  private zoom(name: string, by: number) {
    const button = el('button', { type: 'button' }, icon(name));
    button.addEventListener('click', () => this.map.setZoom(this.map.getZoom() + by));
    return button;
  }
}

/** A crosshair whose middle is free, light below and dark above so that it shows on any plan. */
function mark(): SVGElement {
  const lines = 'M22 2v14M22 28v14M2 22h14M28 22h14';
  return svg(
    'svg', { viewBox: '0 0 44 44', width: 44, height: 44, 'aria-hidden': 'true' },
    svg('path', { d: lines, class: 'pf-halo' }),
    svg('circle', { cx: 22, cy: 22, r: 8, class: 'pf-halo' }),
    svg('path', { d: lines }),
    svg('circle', { cx: 22, cy: 22, r: 8 })
  );
}
