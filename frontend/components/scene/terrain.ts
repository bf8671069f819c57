import { TilesRenderer } from '3d-tiles-renderer/three';
import {
  Group, Matrix4, Mesh, Raycaster, Vector3, type Intersection, type Object3D, type PerspectiveCamera, type WebGLRenderer
} from 'three';
import type { Cover } from './cover';
import type { Frame } from './earth';
import type { Thing } from './model';

/** Metres above the frame from which nothing of the earth is higher. */
const SKY = 20_000;
const DOWN = new Vector3(0, -1, 0);

/** Where the ground is: metres in the frame above a place of it; undefined where it is flat. */
export type Footing = (x: number, z: number) => number | undefined;

/** Ground with heights, in tiles that give way to finer ones; wears what flat ground would. */
export class Terrain {
  readonly group = new Group();
  private readonly tilesets: TilesRenderer[];
  private readonly fresh = new Set<Mesh>();
  private readonly ray = new Raycaster();

  /** `changed` is told whenever something new can be drawn, `failed` if a file did not come. */
  constructor(
    addresses: string[], frame: Frame, private readonly camera: PerspectiveCamera, private readonly cover: Cover,
    changed: (loading: boolean) => void, failed: () => void
  ) {
    const matrix = new Matrix4().set(...(frame.matrix() as Parameters<Matrix4['set']>));
    this.tilesets = addresses.map((address) => {
      const tiles = new TilesRenderer(address);
      tiles.fetchOptions = { credentials: 'same-origin' };
      tiles.setCamera(camera);
      tiles.group.matrixAutoUpdate = false;
      tiles.group.matrix.copy(matrix);
      tiles.addEventListener('load-model', ({ scene }) => {
        meshesOf(scene, (mesh) => this.fresh.add(mesh));
        changed(true);
      });
      tiles.addEventListener('dispose-model', ({ scene }) => meshesOf(scene, (mesh) => this.fresh.delete(mesh)));
      tiles.addEventListener('needs-update', () => changed(true));
      tiles.addEventListener('tile-visibility-change', () => changed(true));
      tiles.addEventListener('tiles-load-end', () => changed(false));
      tiles.addEventListener('load-error', failed);
      this.group.add(tiles.group);
      return tiles;
    });
    this.group.updateMatrixWorld(true);
  }

  update(renderer: WebGLRenderer) {
    for (const tiles of this.tilesets) {
      tiles.setResolutionFromRenderer(this.camera, renderer);
      tiles.update();
    }
    for (const mesh of this.fresh) {
      // Its place is known once it is seen.
      if (!holds(this.group, mesh)) continue;
      mesh.updateWorldMatrix(true, false);
      this.cover.dress(mesh);
      this.fresh.delete(mesh);
    }
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
    for (const tiles of this.tilesets) tiles.dispose();
  }
}

function meshesOf(scene: Object3D, take: (mesh: Mesh) => void) {
  scene.traverse((part) => {
    if (part instanceof Mesh) take(part);
  });
}

function holds(group: Group, part: Object3D | null): boolean {
  return part !== null && (part === group || holds(group, part.parent));
}
