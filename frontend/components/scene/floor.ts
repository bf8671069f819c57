import type { Scene, WebGLRenderer } from 'three';
import type { Box, LayerSpec } from '../map/model';
import type { Notices } from '../map/notices';
import type { Texts } from '../map/texts';
import type { Cover } from './cover';
import type { Frame } from './earth';
import { Ground } from './ground';
import { GroundLayers } from './ground-layers';

/** A map in the same place, whose layers lie on the ground as they are ticked there. */
type Neighbour = Element & { shownLayers?(): LayerSpec[] };

/** What the scene stands on, and what lies on that. */
export class Floor {
  private readonly layers: GroundLayers;
  private readonly around: Element | null;
  private ground?: Ground;
  private specs: LayerSpec[] = [];
  private stale = false;
  private told = '';
  private readonly follow = () => this.show();

  /** `draw` is asked for a picture whenever there is something new to paint. */
  constructor(host: HTMLElement, private readonly texts: Texts, private readonly notices: Notices, private readonly draw: () => void) {
    this.layers = new GroundLayers(host, () => this.repaint());
    host.append(this.layers.looks.node);
    this.around = host.parentElement;
    this.around?.addEventListener('layers-shown', this.follow);
  }

  get palette() {
    return this.layers.palette;
  }

  get loading(): boolean {
    return this.layers.loading;
  }

  /** Gives what ground with heights wears; `sunk` are metres that the flat ground lies below the frame. */
  begin(scene: Scene, frame: Frame, box: Box, mostPixels: number, sunk: number): Cover {
    this.ground = new Ground(frame, box, mostPixels, sunk);
    scene.add(this.ground.group);
    this.show();
    return this.ground.cover;
  }

  replace(specs: LayerSpec[]) {
    this.specs = specs;
    this.show();
  }

  outline(area: GeoJSON.Geometry | null) {
    this.layers.outline(area);
  }

  /** Colours or layers are not what they were. */
  repaint() {
    this.stale = true;
    this.draw();
  }

  /** Before each picture; paints once, however much has changed. */
  update() {
    if (!this.stale || !this.ground) return;
    this.stale = false;
    this.ground.cover.tint(this.palette.land);
    this.ground.paint((canvas, box) => this.layers.paint(canvas, box));
    this.tell();
  }

  /** While something else is still on its way: makes what lies there ready, once it is known. */
  prepare(renderer: WebGLRenderer) {
    if (this.loading || !this.stale) return;
    this.update();
    this.ground?.prepare(renderer);
  }

  stop() {
    this.around?.removeEventListener('layers-shown', this.follow);
    this.layers.stop();
    this.ground?.stop();
  }

  private show() {
    if (!this.ground) return;
    const map = this.around?.querySelector<Neighbour>('pr-map');
    const ticked = map?.shownLayers?.() ?? [];
    this.layers.replace(ticked.length > 0 ? ticked : this.specs, this.ground.boxes);
  }

  /** Names what is missing, once for each choice. */
  private tell() {
    const left = this.layers.left().join(', ');
    if (left === this.told) return;
    this.told = left;
    if (left) this.notices.show('ground', { icon: 'layers', line: this.texts.say('ground.left', left) });
    else this.notices.hide('ground');
  }
}
