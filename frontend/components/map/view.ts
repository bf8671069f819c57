import L from 'leaflet';
import { MAX_ZOOM, type Box } from './model';

const MARGIN = 24;

/** Which part of the ground is seen, given that a sheet may cover the foot of the map. */
export class View {
  ready = false;
  private foot = 0;
  private wanted?: Box;
  /** What was shown as a whole, until the person moves the map. */
  private fitted?: Box;
  private readonly watch: ResizeObserver;

  constructor(
    private readonly map: L.Map,
    private readonly host: HTMLElement,
    changed: () => void
  ) {
    map.on('moveend', () => {
      if (this.ready) changed();
    });
    for (const touch of ['pointerdown', 'wheel', 'keydown']) {
      host.addEventListener(touch, () => (this.fitted = undefined), { passive: true });
    }
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(host);
  }

  /** Where the map begins; does nothing once it shows something. */
  home(box: Box | null) {
    if (box && !this.ready) this.fit(box);
  }

  /** Shows the whole box; before the map has a size it waits. */
  fit(box: Box, animate = false) {
    this.wanted = box;
    const size = this.map.getSize();
    if (size.x < 40 || size.y < 40) return;
    this.wanted = undefined;
    this.fitted = box;
    this.ready = true;
    this.map.fitBounds([[box[1], box[0]], [box[3], box[2]]], {
      paddingTopLeft: [MARGIN, MARGIN],
      paddingBottomRight: [MARGIN, MARGIN + this.cover()],
      maxZoom: MAX_ZOOM,
      animate
    });
  }

  /** Brings a place into the visible part by the shortest way; `centre` puts it in the middle. */
  show(at: L.LatLng, centre = false) {
    if (!this.ready) return;
    if (centre) this.map.panBy(this.map.latLngToContainerPoint(at).subtract(this.middle()));
    else this.map.panInside(at, { paddingTopLeft: [60, 110], paddingBottomRight: [84, 40 + this.cover()] });
  }

  inset(pixels: number) {
    this.foot = Math.max(0, pixels);
    this.host.style.setProperty('--pm-foot', `${this.foot}px`);
    if (!this.ready) return;
    if (this.fitted) this.fit(this.fitted);
    this.map.fire('resize');
    this.map.fire('moveend');
  }

  /** The middle of the part that no sheet covers, in container pixels. */
  middle(): L.Point {
    const { x, y } = this.map.getSize();
    return L.point(Math.round(x / 2), Math.round((y - this.cover()) / 2));
  }

  /** Where the part that no sheet covers ends, in container pixels. */
  bottom(): number {
    return this.map.getSize().y - this.cover();
  }

  /** The visible part. */
  box(): Box {
    const { x, y } = this.map.getSize();
    const northWest = this.map.containerPointToLatLng([0, 0]);
    const southEast = this.map.containerPointToLatLng([x, Math.max(1, y - this.cover())]);
    return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
  }

  stop() {
    this.watch.disconnect();
  }

  private cover(): number {
    return Math.min(this.foot, this.map.getSize().y * 0.8);
  }

  private resized() {
    // Leaflet keeps the first size, even nothing, until it has a view.
    if (!this.ready) Reflect.set(this.map, '_sizeChanged', true);
    this.map.invalidateSize({ pan: false, animate: false });
    if (this.wanted) this.fit(this.wanted);
  }
}
