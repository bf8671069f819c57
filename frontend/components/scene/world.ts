import type { Scene } from 'three';
import type { Box } from '../map/model';
import { City } from './city';
import { Designs } from './designs';
import type { Frame } from './earth';
import { grown } from './extent';
import type { Eye } from './eye';
import type { Floor } from './floor';
import type { DesignSpec } from './model';
import { Picker } from './picker';
import type { Picture } from './picture';
import type { Pins } from './pins';
import { Terrain, type Footing } from './terrain';

/** Metres that flat ground lies below ground with heights, of which it shows what is beyond: more than the earth curves within 7 km. */
const SUNK = 4;

/** What it stands in, and who hears of it. */
export interface Setting {
  scene: Scene;
  picture: Picture;
  eye: Eye;
  floor: Floor;
  pins: Pins;
  /** Something has come that is shown with what else comes. */
  came(): void;
  /** What is there looks different now. */
  changed(): void;
  /** A file did not come. */
  failed(): void;
}

/** The town, its ground and its designs, once it is known where they are. */
export class World {
  readonly picker: Picker;
  private readonly city: City;
  private readonly terrain?: Terrain;
  private readonly designs: Designs;
  /** Ground is coming on which nothing stands yet. */
  private afloat = false;
  private variant = '';

  /** `towns` and `grounds` are addresses of tilesets; the box is the part that is looked at first, in degrees. */
  constructor(readonly frame: Frame, box: Box, towns: string[], grounds: string[], private readonly at: Setting) {
    const { scene, eye, floor, picture, came, failed } = at;
    const sunk = grounds.length > 0 ? SUNK : 0;
    const cover = floor.begin(scene, frame, grown(box, 1.6), picture.renderer.capabilities.maxTextureSize, sunk);
    if (grounds.length > 0) this.terrain = new Terrain(grounds, frame, eye.camera, cover, came, failed);
    const footing: Footing = this.terrain?.height ?? (() => undefined);
    this.city = new City(towns, frame, eye.camera, came, failed);
    this.designs = new Designs(frame, footing, () => this.rebuilt(), failed);
    const solids = [this.city, this.designs, ...(this.terrain ? [this.terrain] : [])];
    this.picker = new Picker(eye.camera, solids, frame, footing, sunk);
    scene.add(...solids.map(({ group }) => group));
    const [x, , z] = frame.toLocal([box[2], box[3], frame.origin[2]]);
    eye.begin(frame, Math.max(Math.abs(x), Math.abs(z)), footing);
  }

  /** What stands there at the moment. */
  get standing(): string {
    return this.variant;
  }

  replace(designs: DesignSpec[]) {
    this.designs.replace(designs);
  }

  /** Lets a variant stand there, and nothing of the town where it does. */
  stand(variant: string) {
    this.variant = variant;
    this.designs.stand(variant);
    this.city.clear(this.designs.clearings());
    this.at.picture.forgetShadow();
  }

  /** Fetches what is seen now; true while some of it has not come. */
  fetch(): boolean {
    const { floor, picture } = this.at;
    const ground = this.fetchGround();
    const tiles = this.city.update(picture.renderer);
    floor.prepare(picture.renderer);
    return ground || tiles || floor.loading || this.designs.loading;
  }

  stop() {
    this.city.stop();
    this.terrain?.stop();
    this.designs.stop();
  }

  /** Once all of the ground has come, what stands there is put on it. */
  private fetchGround(): boolean {
    if (!this.terrain) return false;
    const coming = this.terrain.update(this.at.picture.renderer);
    if (this.afloat && !coming) {
      this.at.eye.stepUp();
      this.at.pins.stand(this.terrain.height, this.frame);
      this.designs.settle();
    }
    this.afloat = coming;
    return coming;
  }

  /** A design has come, or stands somewhere else. */
  private rebuilt() {
    this.stand(this.variant);
    this.at.changed();
  }
}
