import { Raycaster, Vector3, type Group, type Intersection, type Mesh, type PerspectiveCamera, type WebGLRenderer } from 'three';
import type { Cover } from './cover';
import type { Frame } from './earth';
import type { Thing } from './model';
import { meshesOf, Tilesets } from './tilesets';

/** Metres above the frame from which nothing of the earth is higher. */
const SKY = 20_000;
const DOWN = new Vector3(0, -1, 0);

/** Where the ground is: metres in the frame above a place of it; undefined where it is flat. */
export type Footing = (x: number, z: number) => number | undefined;

/** Ground with heights, in tiles that give way to finer ones; wears what flat ground would. */
export class Terrain {
  private readonly tilesets: Tilesets;
  private readonly fresh = new Set<Mesh>();
  private readonly ray = new Raycaster();

  /** `changed` is told whenever something new can be drawn, `failed` if a file did not come. */
  constructor(
    addresses: string[], frame: Frame, camera: PerspectiveCamera, private readonly cover: Cover,
    changed: () => void, failed: () => void
  ) {
    this.tilesets = new Tilesets(addresses, frame, camera, {
      came: (scene) => meshesOf(scene, (mesh) => this.fresh.add(mesh)),
      gone: (scene) => meshesOf(scene, (mesh) => this.fresh.delete(mesh)),
      changed, failed
    });
  }

  get group(): Group {
    return this.tilesets.group;
  }

  /** Fetches what is seen now; true while some of it has not come. */
  update(renderer: WebGLRenderer): boolean {
    const coming = this.tilesets.update(renderer);
    for (const mesh of this.fresh) {
      if (!this.tilesets.holds(mesh)) continue;
      mesh.updateWorldMatrix(true, false);
      this.cover.dress(mesh);
      this.fresh.delete(mesh);
    }
    return coming;
  }

  /** The height of what has come so far. */
  readonly height: Footing = (x, z) => {
    this.ray.set(new Vector3(x, SKY, z), DOWN);
    return this.hits(this.ray).reduce<number | undefined>((top, { point }) => Math.max(top ?? point.y, point.y), undefined);
  };

  hits(ray: Raycaster): Intersection[] {
    return ray.intersectObject(this.group, true);
  }

  /** Ground is no thing with a name: what is pinned to it stands on it. */
  thing({ point }: Intersection): Thing {
    return { id: '', foot: point.y, source: '' };
  }

  stop() {
    this.tilesets.stop();
  }
}
