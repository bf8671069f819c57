import L from 'leaflet';
import type { Lying, Picture } from './model';

/** A picture over the map, bent to three of its corners by the browser; for a first look. */
export class PictureOverlay extends L.Layer {
  private readonly image = document.createElement('img');
  private lying: Lying | null = null;
  private picture?: Picture;

  constructor() {
    super();
    this.image.className = 'pf-overlay leaflet-zoom-hide';
    this.image.alt = '';
  }

  onAdd(map: L.Map): this {
    const pane = map.getPane('pf-preview') ?? map.createPane('pf-preview');
    pane.style.zIndex = '340';
    pane.style.pointerEvents = 'none';
    pane.append(this.image);
    map.on('zoomend viewreset', this.place, this);
    this.place();
    return this;
  }

  onRemove(map: L.Map): this {
    map.off('zoomend viewreset', this.place, this);
    this.image.remove();
    return this;
  }

  show(picture: Picture | undefined, lying: Lying | null) {
    if (picture && picture.overview !== this.picture?.overview) this.image.src = picture.overview;
    this.picture = picture;
    this.lying = lying;
    this.place();
  }

  private place() {
    const { lying, picture, image } = this;
    const map = this._map;
    image.hidden = !lying || !picture || lying.corners.length !== 4;
    if (!map || !lying || !picture || image.hidden) return;
    const [origin, right, , below] = lying.corners.map(([lon, lat]) => map.latLngToLayerPoint([lat, lon]));
    if (!origin || !right || !below) return;
    const { width, height } = picture;
    image.style.width = `${width}px`;
    image.style.height = `${height}px`;
    image.style.opacity = String(lying.opacity);
    image.style.transform = `matrix(${[
      (right.x - origin.x) / width,
      (right.y - origin.y) / width,
      (below.x - origin.x) / height,
      (below.y - origin.y) / height,
      origin.x,
      origin.y
    ].join(',')})`;
  }
}
