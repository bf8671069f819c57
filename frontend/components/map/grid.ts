import L from 'leaflet';
import { el } from '../dom';
import type { GridSpec } from './model';

const letter = (column: number) => String.fromCharCode(65 + column);

/** The field's name, such as E3, or nothing outside the grid. */
export function fieldOf(grid: GridSpec | null, lon: number, lat: number): string | undefined {
  if (!grid) return undefined;
  const column = Math.floor((lon - grid.west) / grid.cellWidth);
  const row = Math.floor((grid.north - lat) / grid.cellHeight);
  const known = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
  return known ? letter(column) + (row + 1) : undefined;
}

/** Letters along the top and figures at the right edge, fixed to the ground. */
export class GridFrame {
  readonly nodes = [
    el('div', { class: 'pm-grid pm-grid-top', 'aria-hidden': 'true' }),
    el('div', { class: 'pm-grid pm-grid-side', 'aria-hidden': 'true' })
  ];

  private grid: GridSpec | null = null;
  private ready = false;

  constructor(private readonly map: L.Map) {
    map.on('move zoomend resize viewreset', () => this.draw());
    map.whenReady(() => {
      this.ready = true;
      this.draw();
    });
  }

  show(grid: GridSpec | null) {
    this.grid = grid;
    this.draw();
  }

  private draw() {
    const { grid, map } = this;
    const [top, side] = this.nodes;
    for (const node of this.nodes) node.hidden = !grid;
    if (!grid || !this.ready) return;
    const size = map.getSize();
    const x = (i: number) => map.latLngToContainerPoint([grid.north, grid.west + i * grid.cellWidth]).x;
    const y = (i: number) => map.latLngToContainerPoint([grid.north - i * grid.cellHeight, grid.west]).y;
    top.replaceChildren(...cells(grid.columns, x, 0, size.x - 24, 'left', 'width', letter));
    side.replaceChildren(...cells(grid.rows, y, 22, size.y, 'top', 'height', (i) => String(i + 1)));
  }
}

function cells(
  count: number,
  edge: (i: number) => number,
  from: number,
  to: number,
  start: 'left' | 'top',
  length: 'width' | 'height',
  name: (i: number) => string
): HTMLElement[] {
  const list: HTMLElement[] = [];
  for (let i = 0; i < count; i++) {
    const a = Math.max(from, edge(i));
    const b = Math.min(to, edge(i + 1));
    if (b - a < 20) continue;
    const cell = el('span', {}, name(i));
    cell.classList.toggle('pm-first', a === from);
    cell.classList.toggle('pm-last', i === count - 1 && b < to);
    cell.style[start] = `${a}px`;
    cell.style[length] = `${b - a}px`;
    list.push(cell);
  }
  return list;
}
