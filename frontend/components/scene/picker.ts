import { Matrix3, Raycaster, Vector2, Vector3, type Intersection, type PerspectiveCamera } from 'three';
import type { Frame } from './earth';
import type { Hit, Spot, Thing } from './model';
import type { Footing } from './terrain';

/** Something that a ray can hit. */
export interface Solid {
  hits(ray: Raycaster): Intersection[];
  thing(hit: Intersection): Thing | undefined;
}

/** Finds the surface under a point of the picture. */
export class Picker {
  private readonly ray = new Raycaster();

  /** `footing` tells where ground is that is not flat; the flat one lies `sunk` metres below the frame. */
  constructor(
    private readonly camera: PerspectiveCamera, private readonly solids: Solid[], private readonly frame: Frame,
    private readonly footing: Footing = () => undefined, private readonly sunk = 0
  ) {}

  /** Metres of the ground above the frame. */
  level(x: number, z: number): number {
    return this.footing(x, z) ?? -this.sunk;
  }

  /** What is hit first at a point from -1 to 1 (right, up): a thing, or else the ground; nothing in the sky. */
  pick(x: number, y: number): Hit | undefined {
    this.ray.setFromCamera(new Vector2(x, y), this.camera);
    const [first] = this.hits().sort((a, b) => a.hit.distance - b.hit.distance);
    const ground = this.ground();
    if (first && (!ground || first.hit.distance < ground.distanceTo(this.ray.ray.origin) + 0.05)) return this.place(first.hit, first.solid.thing(first.hit));
    return ground && { at: this.spot(ground), normal: [0, 0, 1], object: '', source: '', above: 0 };
  }

  /** True if nothing stands above a place of the ground. */
  free(x: number, z: number): boolean {
    const most = this.level(x, z) + 0.3;
    this.ray.set(new Vector3(x, most + 500, z), new Vector3(0, -1, 0));
    return this.hits().every(({ hit }) => hit.point.y < most);
  }

  /** True if nothing stands between two places. */
  clear(from: Vector3, to: Vector3): boolean {
    this.ray.set(from, to.clone().sub(from).normalize());
    const length = from.distanceTo(to);
    return this.hits().every(({ hit }) => hit.distance > length);
  }

  private hits() {
    return this.solids.flatMap((solid) => solid.hits(this.ray).map((hit) => ({ hit, solid })));
  }

  private ground(): Vector3 | undefined {
    const { origin, direction } = this.ray.ray;
    const far = -(origin.y + this.sunk) / direction.y;
    return direction.y < 0 && far < 20_000 ? origin.clone().addScaledVector(direction, far) : undefined;
  }

  private place(hit: Intersection, thing: Thing | undefined): Hit {
    const n = (hit.face?.normal ?? new Vector3(0, 1, 0)).clone();
    n.applyNormalMatrix(new Matrix3().getNormalMatrix(hit.object.matrixWorld));
    // Tiles draw both sides: the one that is seen counts.
    if (n.dot(this.ray.ray.direction) > 0) n.negate();
    const round = (v: number) => Number(v.toFixed(4));
    return {
      at: this.spot(hit.point),
      normal: [round(n.x), round(-n.z), round(n.y)],
      object: thing?.id ?? '',
      source: thing?.source ?? '',
      above: Number((hit.point.y - (thing?.foot ?? 0)).toFixed(2))
    };
  }

  private spot({ x, y, z }: Vector3): Spot {
    const [lon, lat, height] = this.frame.toGlobe([x, y, z]);
    // Seven decimals are about a centimetre, and what the server keeps.
    return [Number(lon.toFixed(7)), Number(lat.toFixed(7)), Number(height.toFixed(3))];
  }
}
