import L from 'leaflet';

/** A Leaflet map in the light DOM, so that the design tokens reach everything in it. */
class PrMap extends HTMLElement {
  private map?: L.Map;

  connectedCallback() {
    this.map ??= L.map(this);
  }
}
customElements.define('pr-map', PrMap);
