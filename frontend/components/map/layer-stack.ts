import L from 'leaflet';
import { makeLayer } from './layers';
import type { LayerSpec } from './model';
import type { Notices } from './notices';
import type { Texts } from './texts';

interface Entry {
  spec: LayerSpec;
  visible: boolean;
  opacity: number;
  layer?: L.Layer;
}

const shown = 'layers';

/** The layers of a map in their order; knows which are visible and how strongly. */
export class LayerStack extends EventTarget {
  entries: Entry[] = [];
  private turn = 0;

  constructor(
    private readonly map: L.Map,
    private readonly texts: Texts,
    private readonly notices: Notices
  ) {
    super();
  }

  replace(specs: LayerSpec[]) {
    this.turn++;
    for (const entry of this.entries) {
      entry.layer?.remove();
      this.notices.hide(cause(entry.spec));
    }
    const base = specs.find((s) => s.base && s.visible)?.id;
    this.entries = specs.map((spec) => ({
      spec,
      visible: spec.base ? spec.id === base : spec.visible,
      opacity: spec.opacity
    }));
    for (const entry of this.entries) if (entry.visible) void this.put(entry);
    this.changed();
  }

  setVisible(id: string, visible: boolean) {
    const chosen = this.entries.find((e) => e.spec.id === id);
    if (!chosen) return;
    if (chosen.spec.base && visible) {
      for (const other of this.entries) if (other.spec.base && other !== chosen) this.take(other);
    }
    if (visible) void this.put(chosen);
    else this.take(chosen);
    this.changed();
  }

  setOpacity(id: string, opacity: number) {
    const entry = this.entries.find((e) => e.spec.id === id);
    if (!entry) return;
    entry.opacity = opacity;
    applyOpacity(entry);
  }

  /** The attributions of all visible layers, each once. */
  attributions(): string[] {
    return [...new Set(this.entries.filter((e) => e.visible).map((e) => e.spec.attribution.trim()))].filter(Boolean);
  }

  private async put(entry: Entry) {
    entry.visible = true;
    const turn = this.turn;
    if (!entry.layer) {
      const watch = {
        failed: (spec: LayerSpec) =>
          this.notices.show(cause(spec), { icon: 'layers', line: this.texts.say('layer.failed', spec.label) }),
        answered: (spec: LayerSpec) => this.notices.hide(cause(spec))
      };
      try {
        entry.layer = await makeLayer(entry.spec, watch);
      } catch {
        watch.failed(entry.spec);
        return;
      }
    }
    if (turn !== this.turn || !entry.visible) return;
    entry.layer.addTo(this.map);
    if (entry.layer instanceof L.GridLayer) entry.layer.setZIndex(this.entries.indexOf(entry) + 1);
    applyOpacity(entry);
  }

  private take(entry: Entry) {
    entry.visible = false;
    entry.layer?.remove();
    this.notices.hide(cause(entry.spec));
  }

  private changed() {
    this.dispatchEvent(new Event(shown));
  }
}

const cause = (spec: LayerSpec) => `layer:${spec.id}`;

function applyOpacity({ layer, opacity }: Entry) {
  if (layer instanceof L.GridLayer) layer.setOpacity(opacity);
  else if (layer instanceof L.GeoJSON) layer.setStyle({ opacity, fillOpacity: 0.12 * opacity });
}
