import { PCFShadowMap, WebGLRenderer, type Scene } from 'three';
import { el } from '../dom';
import type { Eye } from './eye';
import type { Light } from './light';

/** The canvas and what draws on it; shadows are drawn anew only if they would look different. */
export class Picture {
  readonly canvas = el('canvas', { class: 'ps-canvas', tabindex: 0, role: 'application' });
  readonly renderer = new WebGLRenderer({ canvas: this.canvas, antialias: true, powerPreference: 'low-power' });
  private shadowAt = '';
  private whole: [number, number] = [0, 0];
  private share = 0;

  constructor() {
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = false;
  }

  /** Something that casts a shadow, or the sun, is not where it was. */
  forgetShadow() {
    this.shadowAt = '';
  }

  /** Empties the picture. */
  size(width: number, height: number) {
    this.whole = [width, height];
    this.share = 0;
    this.sharpen(1);
  }

  /** Lets the picture have this share of the screen's pixels in a row; a change empties it. */
  sharpen(share: number) {
    if (share === this.share) return;
    this.share = share;
    this.renderer.setPixelRatio(share * Math.min(2, window.devicePixelRatio || 1));
    this.renderer.setSize(...this.whole, false);
  }

  shoot(scene: Scene, light: Light, eye: Eye) {
    this.castShadow(light, eye);
    this.renderer.render(scene, eye.camera);
  }

  stop() {
    this.renderer.dispose();
  }

  private castShadow(light: Light, { target, distance }: Eye) {
    const step = Math.max(20, distance / 8);
    const key = [target.x, target.z, distance].map((v) => Math.round(v / step)).join();
    if (key === this.shadowAt) return;
    this.shadowAt = key;
    light.around(target, distance * 0.9);
    this.renderer.shadowMap.needsUpdate = true;
  }
}
