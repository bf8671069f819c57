import type L from 'leaflet';
import { consent, foreignHost } from './consent';
import { makeLayer, type LayerWatch } from './layers';
import type { LayerSpec } from './model';
import type { Notices } from './notices';
import type { Texts } from './texts';

export interface Entry {
  spec: LayerSpec;
  /** What is ticked; a comparison shows its two states whatever is ticked. */
  visible: boolean;
  opacity: number;
  /** The pane of its own, by which it is faded, ordered and clipped whatever it consists of. */
  pane: string;
  layer?: L.Layer;
}

const changed = 'layers';
/** Told besides when a layer shows more or less strongly. */
const faded = 'strength';
const GROUND = 100;
const TICKED = 200;
/** Above every layer that is only ticked, below the outline of the area. */
const COMPARED = 300;

/** The layers of a map in their order; knows which are visible and how strongly. */
export class LayerStack extends EventTarget {
  entries: Entry[] = [];
  /** What happens when somebody points at a feature of a layer. */
  tapped: LayerWatch['tapped'] = () => false;
  private turn = 0;
  private alone?: ReadonlySet<string>;
  /** Hosts of which somebody does not want to hear on this page again. */
  private readonly declined = new Set<string>();
  private readonly agreed = () => this.refresh();

  constructor(
    private readonly map: L.Map,
    private readonly texts: Texts,
    private readonly notices: Notices
  ) {
    super();
    consent.addEventListener('hosts', this.agreed);
  }

  /** Hears of nothing any more. */
  stop() {
    consent.removeEventListener('hosts', this.agreed);
  }

  replace(specs: LayerSpec[]) {
    this.turn++;
    for (const entry of this.entries) this.take(entry);
    this.ask([]);
    const base = specs.find((s) => s.base && s.visible)?.id;
    this.entries = specs.map((spec, at) => ({
      spec,
      visible: spec.base ? spec.id === base : spec.visible,
      opacity: spec.opacity,
      pane: `pm-layer-${at}`
    }));
    this.refresh();
  }

  setVisible(id: string, visible: boolean) {
    const chosen = this.find(id);
    if (!chosen) return;
    if (chosen.spec.base && visible) for (const other of this.entries) if (other.spec.base) other.visible = false;
    chosen.visible = visible;
    this.refresh();
  }

  setOpacity(id: string, opacity: number) {
    const entry = this.find(id);
    if (!entry) return;
    entry.opacity = opacity;
    this.arrange(entry);
    this.dispatchEvent(new Event(faded));
  }

  /** The layers as they are ticked and faded now. */
  current(): LayerSpec[] {
    return this.entries.map(({ spec, visible, opacity }) => ({ ...spec, visible, opacity }));
  }

  /** Shows the ground and these, whatever is ticked; nothing given goes back to what is ticked. */
  showAlone(ids?: string[]) {
    this.alone = ids && new Set(ids);
    this.refresh();
  }

  /** True while only the ground and what is compared is shown. */
  get comparing() {
    return this.alone !== undefined;
  }

  find(id: string): Entry | undefined {
    return this.entries.find((e) => e.spec.id === id);
  }

  /** The pane's element, made on first use and kept. */
  pane(entry: Entry): HTMLElement {
    return this.map.getPane(entry.pane) ?? this.map.createPane(entry.pane);
  }

  /** The attributions of all that is shown, each once. */
  attributions(): string[] {
    return [...new Set(this.entries.filter((e) => this.shows(e) && consent.allows(e.spec)).map((e) => e.spec.attribution.trim()))].filter(Boolean);
  }

  /** Shown layers whose service tells what lies at a place, the topmost first. */
  queryable(): LayerSpec[] {
    return this.entries.filter((e) => e.spec.info && this.shows(e) && consent.allows(e.spec)).map((e) => e.spec).reverse();
  }

  private shows(entry: Entry) {
    if (!this.alone) return entry.visible;
    return this.alone.has(entry.spec.id) || (entry.spec.base && entry.visible);
  }

  private refresh() {
    const waiting: Entry[] = [];
    for (const entry of this.entries) {
      const shown = this.shows(entry);
      const allowed = consent.allows(entry.spec);
      if (shown && allowed) void this.put(entry);
      else this.take(entry);
      if (shown && !allowed) waiting.push(entry);
    }
    this.ask(waiting);
    this.dispatchEvent(new Event(changed));
  }

  /** Says in place what waits for somebody's leave, once for each host. */
  private ask(waiting: Entry[]) {
    // A picture of a map has no room for a question.
    if (this.map.getContainer().closest('.pm-quiet')) return;
    const hosts = new Map<string, Entry[]>();
    for (const entry of waiting) {
      const host = foreignHost(entry.spec) ?? '';
      hosts.set(host, [...(hosts.get(host) ?? []), entry]);
    }
    for (const entry of this.entries) {
      const host = foreignHost(entry.spec);
      if (host && !hosts.has(host)) this.notices.hide(leave(host));
    }
    for (const [host, entries] of hosts) if (!this.declined.has(host)) this.askFor(host, entries);
  }

  /** Does not ask for leave of a host any more; the list of layers still offers it. */
  decline(host: string) {
    this.declined.add(host);
  }

  private askFor(host: string, entries: Entry[]) {
    const { texts } = this;
    const ground = entries.some((e) => e.spec.base);
    this.notices.show(leave(host), {
      icon: 'info',
      title: ground ? texts.say('consent.ground') : texts.say('consent.layer', entries.map((e) => e.spec.label).join(', ')),
      line: texts.say('consent.line', host),
      action: {
        label: texts.say('consent.give', host),
        icon: 'download',
        run: () => {
          consent.give(host);
          this.map.getContainer().focus();
        }
      },
      closed: () => this.decline(host)
    });
  }

  private async put(entry: Entry) {
    this.arrange(entry);
    const turn = this.turn;
    const first = !entry.layer;
    if (!entry.layer) {
      const watch = {
        failed: (spec: LayerSpec) =>
          this.notices.show(cause(spec), { icon: 'layers', line: this.texts.say('layer.failed', spec.label) }),
        answered: (spec: LayerSpec) => this.notices.hide(cause(spec)),
        tapped: (spec: LayerSpec, part: L.Layer, at: L.LatLng) => this.tapped(spec, part, at)
      };
      try {
        const layer = await makeLayer(entry.spec, entry.pane, watch);
        entry.layer ??= layer;
      } catch {
        watch.failed(entry.spec);
        return;
      }
    }
    if (turn !== this.turn || !this.shows(entry) || !consent.allows(entry.spec)) return;
    entry.layer.addTo(this.map);
    // Shapes can be listed once they are there.
    if (first && entry.spec.source.kind === 'GEOJSON') this.dispatchEvent(new Event(changed));
  }

  private arrange(entry: Entry) {
    const { style } = this.pane(entry);
    const floor = this.alone?.has(entry.spec.id) ? COMPARED : entry.spec.base ? GROUND : TICKED;
    style.zIndex = String(floor + Math.min(this.entries.indexOf(entry), 49));
    style.opacity = String(entry.opacity);
  }

  private take(entry: Entry) {
    entry.layer?.remove();
    this.notices.hide(cause(entry.spec));
  }
}

const cause = (spec: LayerSpec) => `layer:${spec.id}`;
const leave = (host: string) => `leave:${host}`;
