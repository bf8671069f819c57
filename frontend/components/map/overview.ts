import L from 'leaflet';
import { el, icon, svg } from '../dom';
import { tableMark } from '../marks';
import { ButtonMarker } from './button-marker';
import type { OverviewMarker } from './model';

/** Round tables with a name below, for a map that leads to others. */
export class Overview {
  private readonly group = L.layerGroup();
  private marks = new Map<string, { spec: OverviewMarker; mark: ButtonMarker }>();
  private selected = '';

  constructor(map: L.Map, private readonly chosen: (id: string) => void) {
    this.group.addTo(map);
  }

  replace(specs: OverviewMarker[]) {
    this.group.clearLayers();
    this.marks = new Map();
    for (const spec of specs) {
      const mark = new ButtonMarker([spec.lat, spec.lon], () => this.chosen(spec.id));
      mark.button.tabIndex = 0;
      this.marks.set(spec.id, { spec, mark });
      this.draw(spec.id);
      this.group.addLayer(mark.marker);
    }
  }

  select(id: string) {
    const before = this.selected;
    this.selected = id;
    this.draw(before);
    this.draw(id);
  }

  find(id: string): L.LatLng | undefined {
    return this.marks.get(id)?.mark.marker.getLatLng();
  }

  private draw(id: string) {
    const entry = this.marks.get(id);
    if (!entry) return;
    const { spec, mark } = entry;
    const soon = spec.state === 'SOON' || spec.count === 0;
    const diameter = soon ? 44 : spec.count < 100 ? 58 : 62;
    const kind = `pm-place-table pm-${spec.state.toLowerCase()}${id === this.selected ? ' pm-selected' : ''}`;
    mark.show({
      mark: soon ? waiting() : tableMark(spec.count, spec.mix, diameter),
      label: spec.count > 0 ? `${spec.label}, ${spec.count}` : spec.label,
      kind,
      anchor: [diameter / 2, diameter / 2],
      extra: el('span', { class: 'pm-name' }, spec.label)
    });
    mark.marker.setZIndexOffset(id === this.selected ? 10_000 : 0);
  }
}

function waiting(): SVGSVGElement {
  const calendar = icon('calendar');
  const size = { x: 12, y: 12, width: 20, height: 20 };
  for (const [name, value] of Object.entries(size)) calendar.setAttribute(name, String(value));
  return svg(
    'svg',
    { width: 44, height: 44, viewBox: '0 0 44 44', 'aria-hidden': 'true' },
    svg('circle', {
      cx: 22, cy: 22, r: 20.5, fill: 'var(--surface)', stroke: 'var(--ink-2)', 'stroke-width': 2.5, 'stroke-dasharray': '6 4'
    }),
    calendar
  );
}
