import type L from 'leaflet';
import type { LayerStack } from './layer-stack';
import type { LayerSpec } from './model';
import type { Notices, Speaker } from './notices';
import type { Texts } from './texts';

/** Of a double tap, which looks closer, both taps come first. */
const DOUBLE = 260;

export interface QuestionTable {
  map: L.Map;
  texts: Texts;
  stack: LayerStack;
  notices: Notices;
  speaker: Speaker;
  /** True while a tap means something else, such as a place being set. */
  busy(): boolean;
  /** Begins a contribution at a place; undefined where nobody may write. */
  writer(): ((at: L.LatLng) => void) | undefined;
}

/** A tap on the map asks the services of its layers what lies there. What shows it loads when it is wanted. */
export class PlaceQuestions {
  private timer = 0;

  constructor(private readonly table: QuestionTable) {
    const { map, stack, busy } = table;
    map.on('click', ({ latlng }) => {
      this.stop();
      this.timer = window.setTimeout(() => {
        const layers = busy() ? [] : stack.queryable();
        if (layers.length > 0) void this.ask(layers, latlng, map.getContainer());
      }, DOUBLE);
    });
    map.on('dblclick', () => this.stop());
  }

  stop() {
    clearTimeout(this.timer);
  }

  /** `back` gets the keyboard when the answer is closed. */
  async ask(layers: LayerSpec[], at: L.LatLng, back: HTMLElement) {
    const { map, texts, notices, speaker } = this.table;
    const writer = this.table.writer();
    try {
      const { askServices } = await import('./service-info');
      await askServices({ map, texts, layers, at, back, write: writer && (() => writer(at)), say: (it) => speaker.say(it) });
    } catch {
      notices.show('info', { icon: 'info', line: texts.say('info.unloaded') });
    }
  }
}
