import L from 'leaflet';
import { el, icon } from '../dom';
import type { Notices } from './notices';
import type { Texts } from './texts';

/** Position, zoom, scale and sources. */
export class Controls {
  readonly node = el('div', { class: 'pm-controls' });
  readonly scale = el('div', { class: 'pm-scale', 'aria-hidden': 'true' });
  readonly sources = el('div', { class: 'pm-sources' });
  private readonly locate = button('locate', () => this.find());
  private readonly closer = button('plus', () => this.map.zoomIn());
  private readonly wider = button('minus', () => this.map.zoomOut());
  private here?: L.CircleMarker;

  constructor(
    private readonly map: L.Map,
    private readonly texts: Texts,
    private readonly notices: Notices,
    private readonly found: (at: L.LatLng, metres: number) => void
  ) {
    this.node.append(
      el('div', { class: 'pm-group' }, this.locate),
      el('div', { class: 'pm-group' }, this.closer, this.wider)
    );
    map.on('moveend zoomend resize', () => this.measure());
    map.on('zoomend zoomlevelschange', () => this.limits());
  }

  /** Puts the words on after they came or changed. */
  name() {
    this.locate.setAttribute('aria-label', this.texts.say('locate'));
    this.closer.setAttribute('aria-label', this.texts.say('zoom.in'));
    this.wider.setAttribute('aria-label', this.texts.say('zoom.out'));
    for (const b of [this.locate, this.closer, this.wider]) b.title = b.getAttribute('aria-label') ?? '';
  }

  cite(sources: string[]) {
    this.sources.textContent = sources.join(' · ');
    this.sources.hidden = sources.length === 0;
  }

  /** A bar of at most 119 pixels with a round number of metres. */
  private measure() {
    const y = this.map.getSize().y / 2;
    const metres = this.map.distance(this.map.containerPointToLatLng([0, y]), this.map.containerPointToLatLng([119, y]));
    if (!(metres > 0)) return;
    const power = 10 ** Math.floor(Math.log10(metres));
    const round = power * ([5, 3, 2, 1].find((n) => n * power <= metres) ?? 1);
    const bar = el('i');
    bar.style.width = `${(119 * round) / metres}px`;
    this.scale.replaceChildren(bar, round >= 1000 ? `${round / 1000} km` : `${round} m`);
  }

  private limits() {
    this.closer.setAttribute('aria-disabled', String(this.map.getZoom() >= this.map.getMaxZoom()));
    this.wider.setAttribute('aria-disabled', String(this.map.getZoom() <= this.map.getMinZoom()));
  }

  private find() {
    const refuse = (key: string) => this.notices.show('locate', { icon: 'locate', line: this.texts.say(key) });
    if (!('geolocation' in navigator)) {
      refuse('locate.failed');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.arrived(coords),
      (error) => refuse(error.code === error.PERMISSION_DENIED ? 'locate.denied' : 'locate.failed'),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 }
    );
  }

  private arrived({ latitude, longitude, accuracy }: GeolocationCoordinates) {
    const at = L.latLng(latitude, longitude);
    this.notices.hide('locate');
    this.here?.remove();
    this.here = L.circleMarker(at, { radius: 8, className: 'pm-here', interactive: false }).addTo(this.map);
    this.found(at, Math.round(accuracy));
  }
}

function button(name: string, run: () => void): HTMLButtonElement {
  const node = el('button', { type: 'button' }, icon(name));
  node.addEventListener('click', run);
  return node;
}
