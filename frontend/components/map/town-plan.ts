import L from 'leaflet';

/** An empty ground: paints nothing for the file at this address. */
export function townPlanLayer(_url: string, options: { opacity?: number; pane?: string } = {}): L.GridLayer {
  return L.gridLayer(options);
}
