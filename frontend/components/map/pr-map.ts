import './map.css';
import type { Box, LayerSpec, OwnShape, PinFeature, PlacingMode } from './model';
import { Parts, PROPERTIES } from './parts';

/** A Leaflet map in the light DOM, so that the design tokens reach everything in it. */
class PrMap extends HTMLElement {
  private parts?: Parts;
  private readonly values = new Map<string, unknown>();
  private table?: Element;
  /** A sheet beside this map says how many pixels of it lie over the map's foot. */
  private readonly covered = (event: Event) => {
    Reflect.set(this, 'bottomInset', Number((event as CustomEvent<number>).detail) || 0);
  };

  constructor() {
    super();
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) this.values.set(name, Reflect.get(this, name));
      Object.defineProperty(this, name, {
        configurable: true,
        get: () => this.values.get(name),
        set: (value: unknown) => {
          this.values.set(name, value);
          this.parts?.apply(name, value);
        }
      });
    }
  }

  connectedCallback() {
    this.table = this.closest('.split') ?? undefined;
    this.table?.addEventListener('sheet-height', this.covered);
    if (this.parts) return;
    this.parts = new Parts(this);
    for (const name of PROPERTIES) if (this.values.has(name)) this.parts.apply(name, this.values.get(name));
  }

  disconnectedCallback() {
    this.table?.removeEventListener('sheet-height', this.covered);
    // Moving an element disconnects it for a moment only.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.parts?.stop();
      this.parts = undefined;
      this.replaceChildren();
    });
  }

  fit(box: Box) {
    this.parts?.view.fit(box);
  }

  fitArea() {
    this.parts?.fitArea();
  }

  reloadPins() {
    this.parts?.feed.ask(true);
  }

  addPin(feature: PinFeature) {
    this.parts?.pins.put(feature);
  }

  removePin(id: string) {
    this.parts?.pins.drop(id);
  }

  setPlace(geometry: OwnShape) {
    this.parts?.placing.set(geometry);
  }

  anotherPlace(mode: PlacingMode) {
    this.parts?.placing.use((tools) => tools.another(mode));
  }

  changePlace(mode: PlacingMode) {
    this.parts?.placing.use((tools) => tools.change(mode));
  }

  editPlace(rank: number) {
    this.parts?.placing.use((tools) => tools.edit(rank));
  }

  removePlace(rank: number) {
    this.parts?.placing.use((tools) => tools.remove(rank));
  }

  focusPlace() {
    this.parts?.placing.focus();
  }

  /** Its layers as the person sees them now; "layers-shown" tells that they changed. */
  shownLayers(): LayerSpec[] {
    return this.parts?.shownLayers() ?? [];
  }

  showLayers() {
    this.parts?.layers.toggle();
  }
}

customElements.define('pr-map', PrMap);
