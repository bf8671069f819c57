import L from 'leaflet';
import { svg } from '../dom';
import { ButtonMarker } from './button-marker';
import type { PlaceTable } from './own-place';
import { rankOf, shapeOf, type Sketch } from './sketch';

/** The places that stand while another one is being set; a click goes on with one of them. */
export class Kept {
  private readonly group: L.LayerGroup;

  constructor(private readonly table: PlaceTable, private readonly chosen: (at: number) => void) {
    this.group = L.layerGroup().addTo(table.map);
  }

  show(sketch: Sketch) {
    this.group.clearLayers();
    sketch.parts.forEach((part, at) => {
      const shape = shapeOf(part);
      if (at === sketch.at || !shape) return;
      if (shape.type !== 'Point') {
        this.group.addLayer(L.geoJSON(shape, { interactive: false, style: () => ({ className: 'pm-own-line pm-kept' }) }));
      }
      this.group.addLayer(this.number(rankOf(sketch, at) + 1, at, part.corners[0]).marker);
    });
  }

  stop() {
    this.group.remove();
  }

  private number(number: number, at: number, [lon, lat]: [number, number]): ButtonMarker {
    const mark = new ButtonMarker([lat, lon], () => this.chosen(at), { zIndexOffset: 15_000 });
    const words = svg('text', { x: 22, y: 27, 'text-anchor': 'middle', fill: 'var(--marker)', 'font-size': 15, 'font-weight': 700 }, String(number));
    const dot = svg('svg', { width: 44, height: 44, viewBox: '0 0 44 44', 'aria-hidden': 'true' },
      svg('circle', { cx: 22, cy: 22, r: 14, fill: 'var(--own-ink, #17212b)', stroke: '#fff', 'stroke-width': 3 }), words);
    mark.show({ mark: dot, label: this.table.texts.say('place.kept', number), kind: 'pm-kept-number', anchor: [22, 22] });
    return mark;
  }
}
