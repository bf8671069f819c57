import {
  AmbientLight, Color, DirectionalLight, Fog, HemisphereLight, Vector3, type Scene
} from 'three';
import type { SunPlace } from './sun';

const rad = Math.PI / 180;
const FAR = 3000;

/** With it, ground in the sun of noon has about the colours of the map. */
const SUN = 2.1;

/** Sky, sun and shadow. The shadow is sharp near what is looked at and not drawn far away. */
export class Light {
  private readonly sun = new DirectionalLight(0xfff3dc, SUN);
  private readonly sky = new HemisphereLight(0xdfe9f2, 0x9a978c, 1.25);
  private readonly even = new AmbientLight(0xffffff, 0.25);
  private readonly direction = new Vector3(0, 1, 0);

  constructor(private readonly scene: Scene) {
    this.sun.castShadow = true;
    this.sun.shadow.mapSize.set(2048, 2048);
    this.sun.shadow.bias = -0.0006;
    this.sun.shadow.normalBias = 0.35;
    this.sun.shadow.radius = 2.5;
    scene.add(this.sun, this.sun.target, this.sky, this.even);
  }

  /** The colour behind everything, and how strong the light is on it. */
  dress(land: string, dark: boolean) {
    this.scene.background = new Color(land);
    this.scene.fog = new Fog(land, FAR, 3 * FAR);
    this.sky.intensity = dark ? 0.75 : 1.25;
    this.even.intensity = dark ? 0.15 : 0.25;
  }

  place({ azimuth, height }: SunPlace) {
    const a = azimuth * rad;
    const h = Math.max(height, 0.5) * rad;
    this.direction.set(Math.cos(h) * Math.sin(a), Math.sin(h), -Math.cos(h) * Math.cos(a));
    // Redder and weaker near the horizon; none below it.
    const strength = Math.max(0, Math.min(1, (height + 0.8) / 12));
    this.sun.intensity = SUN * strength;
    this.sun.color.setHSL(0.1, 0.75, 0.72 + 0.22 * strength);
    this.sun.visible = height > -0.8;
  }

  /** Lets the shadow reach so many metres around a place. */
  around(target: Vector3, reach: number) {
    const { sun } = this;
    const size = Math.min(900, Math.max(60, reach));
    sun.target.position.copy(target);
    sun.position.copy(target).addScaledVector(this.direction, 1500);
    sun.target.updateMatrixWorld();
    const box = sun.shadow.camera;
    [box.left, box.right, box.top, box.bottom] = [-size, size, size, -size];
    [box.near, box.far] = [100, 3500];
    box.updateProjectionMatrix();
    sun.shadow.needsUpdate = true;
  }
}
