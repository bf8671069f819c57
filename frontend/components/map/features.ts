import L from 'leaflet';
import { el, icon } from '../dom';
import type { Entry, LayerStack } from './layer-stack';
import { categoryOf } from './shape-style';
import type { Texts } from './texts';

export type Values = Record<string, unknown>;

const MOST_FACTS = 30;
const MOST_LISTED = 30;
/** What files call the name of a feature, and its kind. */
const NAMES = ['name', 'bezeichnung', 'titel', 'title', 'label'];
const KINDS = ['nutzung', 'art', 'typ', 'type'];
/** Codes that stand beside the same thing in words. */
const CODES = ['planzv', 'farbe', 'zeichen'];

/** What a feature of a layer says, by tap or from a list, and the way from there to a contribution. */
export class Features {
  /** Whether a contribution may be written about one. */
  writable = false;
  private back?: HTMLElement;

  constructor(
    private readonly map: L.Map,
    private readonly texts: Texts,
    stack: LayerStack,
    private readonly busy: () => boolean,
    private readonly write: (at: L.LatLng) => void
  ) {
    stack.tapped = (spec, part, at) => this.tap(stack.find(spec.id), part, at);
    map.on('popupclose', () => {
      if (this.back?.isConnected) this.back.focus();
      this.back = undefined;
    });
    map.on('popupopen', ({ popup }) => {
      popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', texts.say('feature.close'));
    });
  }

  /** False while the tap belongs to something else, such as a place being set. */
  private tap(entry: Entry | undefined, part: L.Layer, at: L.LatLng): boolean {
    if (!entry || this.busy()) return false;
    this.show(entry, part, at);
    return true;
  }

  /** The features of a layer that lie in view, for whoever does not point at them. */
  list(entry: Entry): HTMLElement | undefined {
    const { layer, spec } = entry;
    if (!(layer instanceof L.GeoJSON)) return undefined;
    const items = el('ul');
    const more = el('p', { hidden: true }, this.texts.say('feature.more', MOST_LISTED));
    const box = el(
      'details', { class: 'pm-about' }, el('summary', { 'data-row': `${spec.id}-features` }, this.texts.say('feature.list', spec.label)), items, more
    );
    box.addEventListener('toggle', () => {
      if (!box.open) return;
      const seen = this.seen(layer);
      items.replaceChildren(...seen.slice(0, MOST_LISTED).map((part, at) => el('li', {}, this.item(entry, part, at))));
      if (seen.length === 0) items.append(el('li', {}, this.texts.say('feature.none')));
      more.hidden = seen.length <= MOST_LISTED;
    });
    return box;
  }

  private item(entry: Entry, part: L.Layer, at: number) {
    const button = el('button', { type: 'button', class: 'pm-feature' }, titleOf(entry, part) || this.texts.say('feature.nameless', at + 1));
    button.addEventListener('click', () => {
      this.back = button;
      const place = middleOf(part);
      if (place) this.show(entry, part, place, true);
    });
    return button;
  }

  private seen(layer: L.GeoJSON): L.Layer[] {
    const bounds = this.map.getBounds();
    return layer.getLayers().filter((part) => {
      if (part instanceof L.CircleMarker) return bounds.contains(part.getLatLng());
      return part instanceof L.Polyline && bounds.intersects(part.getBounds());
    });
  }

  private show(entry: Entry, part: L.Layer, at: L.LatLng, byList = false) {
    const box = el('div', { class: 'pm-said', tabindex: -1 }, el('b', {}, titleOf(entry, part) || entry.spec.label));
    const facts = factsOf(valuesOf(part), titleOf(entry, part));
    if (facts) box.append(facts);
    if (this.writable) {
      const button = el('button', { type: 'button', class: 'pm-action' }, icon('square-pen'), this.texts.say('feature.write'));
      button.addEventListener('click', () => {
        this.back = undefined;
        this.map.closePopup();
        this.write(at);
      });
      box.append(button);
    }
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.back ??= this.map.getContainer();
      this.map.closePopup();
    });
    L.popup({ maxWidth: 320, maxHeight: 280 }).setLatLng(at).setContent(box).openOn(this.map);
    if (byList) box.focus();
  }
}

const valuesOf = (part: L.Layer): Values => ((part as { feature?: GeoJSON.Feature }).feature?.properties ?? {}) as Values;

/** Its name, else what the legend says of it. */
function titleOf({ spec }: Entry, part: L.Layer): string {
  const values = valuesOf(part);
  const category = spec.style && categoryOf(spec.style, values);
  return (first(values, NAMES) || (category?.value && category.label) || first(values, KINDS)).slice(0, 120);
}

/** What properties call the thing itself, or its kind; empty if they do not. */
export const nameOf = (values: Values) => (first(values, NAMES) || first(values, KINDS)).slice(0, 120);

function first(values: Values, keys: string[]): string {
  const key = Object.keys(values).find((it) => keys.includes(it.toLowerCase()) && values[it]);
  return key ? String(values[key]) : '';
}

function middleOf(part: L.Layer): L.LatLng | undefined {
  if (part instanceof L.CircleMarker) return part.getLatLng();
  return part instanceof L.Polyline ? part.getCenter() : undefined;
}

/** A feature's properties as plain text, without what its title says. */
export function factsOf(values: Values, title: string): HTMLElement | undefined {
  const plain = 'nutzung' in values ? CODES : [];
  const shown = Object.entries(values).filter(
    ([name, v]) => ['string', 'number', 'boolean'].includes(typeof v) && !plain.includes(name) && v !== title
  );
  if (shown.length === 0) return undefined;
  const list = el('dl', { class: 'pm-facts' });
  for (const [name, value] of shown.slice(0, MOST_FACTS)) {
    list.append(el('dt', {}, name), el('dd', {}, String(value).slice(0, 500)));
  }
  return list;
}
