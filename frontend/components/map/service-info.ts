import L from 'leaflet';
import { el, icon } from '../dom';
import { factsOf, nameOf, type Values } from './features';
import type { LayerSpec } from './model';
import type { Texts } from './texts';

interface PlaceInfo {
  features: Values[];
  lines: string[];
}

/** More would make a popup that nobody reads, and questions that nobody asked. */
const MOST_LAYERS = 4;

/** Characters that are read aloud at once; the rest is there to be read. */
const MOST_SAID = 300;

export interface Asking {
  map: L.Map;
  texts: Texts;
  /** The topmost first. */
  layers: LayerSpec[];
  at: L.LatLng;
  /** Gets the keyboard when the popup closes. */
  back: HTMLElement;
  /** Begins a contribution there; undefined where nobody may write. */
  write?: () => void;
  /** Said politely once the answers are there. */
  say(sentence: string): void;
}

/** What the services of layers say about a place, in one popup; asked by way of this server. */
export async function askServices(asking: Asking) {
  const { map, texts, at } = asking;
  const layers = asking.layers.slice(0, MOST_LAYERS);
  const box = el('div', { class: 'pm-said', tabindex: -1, 'aria-busy': 'true' }, el('p', {}, texts.say('info.asking')));
  const popup = L.popup({ maxWidth: 320, maxHeight: 280 }).setLatLng(at).setContent(box).openOn(map);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    map.closePopup(popup);
  });
  map.once('popupclose', () => {
    const focused = document.activeElement;
    if (focused === document.body || popup.getElement()?.contains(focused)) asking.back.focus();
  });
  box.focus();
  const answers = await Promise.all(layers.map((spec) => ask(spec, at, Math.round(map.getZoom()))));
  if (!map.hasLayer(popup)) return;
  box.removeAttribute('aria-busy');
  box.replaceChildren(...layers.flatMap((spec, i) => part(spec, answers[i], texts)));
  if (asking.write) box.append(writer(asking.write, texts, map));
  // Leaflet takes the content out and puts it back, which loses the keyboard.
  const focused = document.activeElement === box;
  popup.update();
  if (focused) box.focus();
  asking.say(box.innerText.slice(0, MOST_SAID));
}

async function ask({ info }: LayerSpec, { lng, lat }: L.LatLng, zoom: number): Promise<PlaceInfo | undefined> {
  try {
    const answer = await fetch(`${info}?lon=${lng.toFixed(7)}&lat=${lat.toFixed(7)}&zoom=${zoom}`, { credentials: 'same-origin' });
    return answer.ok ? ((await answer.json()) as PlaceInfo) : undefined;
  } catch {
    return undefined;
  }
}

function part(spec: LayerSpec, info: PlaceInfo | undefined, texts: Texts): HTMLElement[] {
  if (!info) return [title(spec.label), el('p', {}, texts.say('info.failed'))];
  const features = info.features.map((values) => feature(values, spec.label));
  const parts = features.length > 0 ? features.flat() : [title(spec.label), ...info.lines.map((line) => el('p', {}, line))];
  if (features.length === 0 && info.lines.length === 0) parts.push(el('p', {}, texts.say('info.nothing')));
  return parts;
}

function feature(values: Values, label: string): HTMLElement[] {
  const name = nameOf(values);
  const facts = factsOf(values, name);
  return [title(name ? `${label}: ${name}` : label), ...(facts ? [facts] : [])];
}

const title = (words: string) => el('b', {}, words);

function writer(write: () => void, texts: Texts, map: L.Map) {
  const button = el('button', { type: 'button', class: 'pm-action' }, icon('square-pen'), texts.say('feature.write'));
  button.addEventListener('click', () => {
    map.closePopup();
    write();
  });
  return button;
}
