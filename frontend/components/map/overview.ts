import L from 'leaflet';
import { el, icon, svg } from '../dom';
import { tableMark } from '../marks';
import { ButtonMarker } from './button-marker';
import type { OverviewMarker } from './model';

const SIDES = ['below', 'above', 'right', 'left'] as const;

/** Round tables with a name beside them where there is room, for a map that leads to others. */
export class Overview {
  private readonly group = L.layerGroup();
  private marks = new Map<string, { spec: OverviewMarker; mark: ButtonMarker }>();
  private selected = '';
  private frame = 0;

  constructor(private readonly map: L.Map, private readonly chosen: (id: string) => void) {
    this.group.addTo(map);
    map.on('zoomend resize moveend', () => this.soon());
    void document.fonts.ready.then(() => this.soon());
  }

  replace(specs: OverviewMarker[]) {
    this.group.clearLayers();
    this.marks = new Map();
    for (const spec of specs) {
      const mark = new ButtonMarker([spec.lat, spec.lon], () => this.chosen(spec.id));
      this.marks.set(spec.id, { spec, mark });
      this.draw(spec.id);
      this.group.addLayer(mark.marker);
    }
    this.soon();
  }

  select(id: string) {
    const before = this.selected;
    this.selected = id;
    this.draw(before);
    this.draw(id);
    this.soon();
  }

  /** Once everything has its size. */
  private soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.spread());
  }

  /** Puts each name where it covers nothing, the selected one first; without room it waits for focus. */
  private spread() {
    const all = [...this.marks.values()].map(({ mark }) => mark.button);
    const first = this.marks.get(this.selected)?.mark.button;
    const inside = this.map.getContainer().getBoundingClientRect();
    const taken = all.map((button) => button.querySelector('svg')!.getBoundingClientRect());
    for (const button of first ? [first, ...all.filter((b) => b !== first)] : all) {
      const name = button.querySelector<HTMLElement>('.pm-name')!;
      const free = SIDES.find((side) => {
        name.dataset.side = side;
        const box = name.getBoundingClientRect();
        return holds(inside, box) && !taken.some((other) => meets(other, box));
      });
      if (free) taken.push(name.getBoundingClientRect());
      else name.dataset.side = button === first ? 'below' : 'none';
    }
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

const holds = (outer: DOMRect, box: DOMRect) =>
  box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom;

const meets = (a: DOMRect, b: DOMRect) =>
  a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 2 && b.top < a.bottom + 2;

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
