import L from 'leaflet';

/** The one area that matters, and light outlines of others. */
export class Area {
  private readonly main = L.layerGroup();
  private readonly others = L.layerGroup();
  private shape?: L.GeoJSON;

  constructor(private readonly map: L.Map) {
    const pane = map.createPane('pm-area');
    pane.style.zIndex = '350';
    this.others.addTo(map);
    this.main.addTo(map);
  }

  get known() {
    return this.shape !== undefined;
  }

  get visible() {
    return this.map.hasLayer(this.main);
  }

  set visible(visible: boolean) {
    if (visible) this.main.addTo(this.map);
    else this.main.remove();
  }

  show(area: GeoJSON.Geometry | null) {
    this.main.clearLayers();
    this.shape = area ? draw(area, 'pm-area') : undefined;
    if (this.shape) this.main.addLayer(this.shape);
  }

  outline(areas: GeoJSON.Geometry[]) {
    this.others.clearLayers();
    for (const area of areas) this.others.addLayer(draw(area, 'pm-outline'));
  }

  bounds(): L.LatLngBounds | undefined {
    return this.shape?.getBounds();
  }
}

const draw = (area: GeoJSON.Geometry, className: string) =>
  L.geoJSON(area, { pane: 'pm-area', interactive: false, style: () => ({ className }) });
