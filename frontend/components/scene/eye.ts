import { MathUtils, PerspectiveCamera, Spherical, Vector3 } from 'three';
import { MapControls } from 'three/addons/controls/MapControls.js';
import type { Frame } from './earth';
import type { SceneView, Spot } from './model';
import type { Footing } from './terrain';

const rad = Math.PI / 180;
/** Metres above the ground from which people see. */
export const PERSON = 1.7;
const LOWEST = 89.5 * rad;

export type Preset = 'top' | 'south' | 'person';
export type Overview = Exclude<Preset, 'person'>;

/** From where the scene is seen, and every way to change that. */
export class Eye {
  readonly camera = new PerspectiveCamera(45, 1, 1, 20_000);
  private readonly controls: MapControls;
  private reach = 300;
  private frame?: Frame;
  private footing: Footing = () => undefined;

  /** `held` is told when somebody begins and ends to drag. */
  constructor(canvas: HTMLElement, private readonly changed: () => void, held: (is: boolean) => void) {
    this.controls = new MapControls(this.camera, canvas);
    this.controls.enableDamping = false;
    this.controls.screenSpacePanning = false;
    this.controls.zoomToCursor = true;
    this.controls.minDistance = 3;
    this.controls.maxDistance = 6000;
    this.controls.maxPolarAngle = LOWEST;
    this.controls.addEventListener('start', () => held(true));
    this.controls.addEventListener('end', () => held(false));
    this.controls.addEventListener('change', () => {
      this.keepAbove();
      changed();
    });
  }

  get target(): Vector3 {
    return this.controls.target;
  }

  get distance(): number {
    return this.camera.position.distanceTo(this.controls.target);
  }

  /** Radians from south to east at which it stands, seen from what it looks at. */
  get azimuth(): number {
    return this.controls.getAzimuthalAngle();
  }

  /** Degrees clockwise from north in which it looks. */
  get heading(): number {
    return ((-this.controls.getAzimuthalAngle() / rad) % 360 + 360) % 360;
  }

  /** `reach` is half the longer side of what matters, in metres. */
  begin(frame: Frame, reach: number, footing: Footing) {
    this.frame = frame;
    this.footing = footing;
    this.reach = reach;
    this.preset('south');
  }

  size(width: number, height: number) {
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
  }

  preset(which: Overview) {
    this.controls.target.set(0, this.footing(0, 0) ?? 0, 0);
    const wide = Math.min(1, this.camera.aspect);
    const far = (which === 'top' ? 2.6 : 2.1) * (this.reach / wide);
    this.turnTo(far, which === 'top' ? 0.001 : 52 * rad, 0);
  }

  /** Looks level at a place from so many metres away. */
  stand(at: Vector3, far: number, azimuth: number) {
    this.controls.target.copy(at);
    this.turnTo(far, 89.4 * rad, azimuth);
  }

  /** Around what is looked at; positive clockwise seen from above. */
  turn(degrees: number) {
    this.turnTo(this.distance, this.controls.getPolarAngle(), this.controls.getAzimuthalAngle() + degrees * rad);
  }

  tilt(degrees: number) {
    this.turnTo(this.distance, this.controls.getPolarAngle() + degrees * rad, this.controls.getAzimuthalAngle());
  }

  zoom(times: number) {
    this.turnTo(this.distance / times, this.controls.getPolarAngle(), this.controls.getAzimuthalAngle());
  }

  /** Over the ground, in parts of the distance: right and away from who looks. */
  move(right: number, away: number) {
    const step = Math.min(400, Math.max(2, this.distance * 0.12));
    const a = this.controls.getAzimuthalAngle();
    const by = new Vector3(Math.cos(a) * right - Math.sin(a) * away, 0, -Math.sin(a) * right - Math.cos(a) * away);
    this.shift(by.multiplyScalar(step));
  }

  /** Puts a place of the frame into the middle, seen as before. */
  lookAt(place: Vector3) {
    this.shift(place.clone().sub(this.controls.target));
  }

  /** Ground has come: what was looked at before it was there is now seen on it. */
  stepUp() {
    const { x, y, z } = this.controls.target;
    const level = y === 0 ? this.footing(x, z) : undefined;
    if (level) this.shift(new Vector3(0, level, 0));
  }

  view(): Pick<SceneView, 'eye' | 'target'> | undefined {
    const spot = (v: Vector3): Spot => {
      const [lon, lat, height] = this.frame!.toGlobe([v.x, v.y, v.z]);
      return [Number(lon.toFixed(7)), Number(lat.toFixed(7)), Number(height.toFixed(2))];
    };
    return this.frame && { eye: spot(this.camera.position), target: spot(this.controls.target) };
  }

  show({ eye, target }: SceneView) {
    if (!this.frame) return;
    this.controls.target.set(...this.frame.toLocal(target));
    this.camera.position.set(...this.frame.toLocal(eye));
    this.settle();
  }

  stop() {
    this.controls.dispose();
  }

  private shift(by: Vector3) {
    this.controls.target.add(by);
    this.camera.position.add(by);
    this.settle();
  }

  private turnTo(distance: number, polar: number, azimuth: number) {
    const far = MathUtils.clamp(distance, this.controls.minDistance, this.controls.maxDistance);
    const from = new Spherical(far, MathUtils.clamp(polar, 0.001, LOWEST), azimuth);
    this.camera.position.setFromSpherical(from).add(this.controls.target);
    this.settle();
  }

  private settle() {
    this.controls.update();
    this.camera.updateMatrixWorld();
    this.changed();
  }

  /** Nobody looks from below the ground. */
  private keepAbove() {
    const { position } = this.camera;
    position.y = Math.max(position.y, (this.footing(position.x, position.z) ?? 0) + 0.5);
    this.camera.near = MathUtils.clamp(this.distance / 200, 0.2, 5);
    this.camera.updateProjectionMatrix();
  }
}
