import { el, icon } from '../dom';
import { PROPERTIES, type Property } from './model';
import './scene.css';
import type { Stage } from './stage';

/** A town in three dimensions. What draws it is loaded when the first one is shown. */
class PrScene extends HTMLElement {
  private readonly kept = new Map<Property, unknown>();
  private stage?: Stage;

  constructor() {
    super();
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) this.kept.set(name, Reflect.get(this, name));
      Object.defineProperty(this, name, {
        configurable: true,
        get: () => this.kept.get(name),
        set: (value: unknown) => {
          this.kept.set(name, value);
          this.stage?.apply(name, value);
          if (name === 'texts') this.refused?.();
        }
      });
    }
  }

  connectedCallback() {
    this.setAttribute('role', 'region');
    if (!this.stage) void this.begin();
  }

  disconnectedCallback() {
    // Moving an element disconnects it for a moment only.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.stage?.stop();
      this.stage = undefined;
      this.replaceChildren();
    });
  }

  focusScene() {
    this.stage?.focus();
  }

  show(view: unknown) {
    Reflect.set(this, 'view', view);
  }

  private refused?: () => void;

  private async begin() {
    if (!drawsInDepth()) {
      this.refuse('unable');
      return;
    }
    try {
      const { Stage } = await import('./stage');
      if (!this.isConnected || this.stage) return;
      this.refused = undefined;
      this.stage = new Stage(this);
      for (const [name, value] of this.kept) this.stage.apply(name, value);
    } catch {
      this.refuse('unloaded');
    }
  }

  /** One sentence instead of the scene; the map and the list hold the same. */
  private refuse(why: string) {
    this.refused = () => {
      const words = (this.kept.get('texts') as Record<string, string> | undefined) ?? {};
      this.replaceChildren(el('p', { class: 'ps-unable', role: 'status' }, icon('box'), words[why] ?? ''));
    };
    this.refused();
    this.dispatchEvent(new CustomEvent('scene-unable'));
  }
}

function drawsInDepth(): boolean {
  try {
    const probe = document.createElement('canvas').getContext('webgl2');
    probe?.getExtension('WEBGL_lose_context')?.loseContext();
    return probe !== null;
  } catch {
    return false;
  }
}

customElements.define('pr-scene', PrScene);
