import { TilesRenderer } from '3d-tiles-renderer/three';
import { Group, Matrix4, Mesh, type Object3D, type PerspectiveCamera, type WebGLRenderer } from 'three';
import type { Frame } from './earth';

/** Who is told what becomes of tiles. */
export interface Hears {
  came(scene: Object3D, tile: unknown, address: string): void;
  gone(scene: Object3D): void;
  /** Something new can be drawn. */
  changed(): void;
  /** A file did not come. */
  failed(): void;
}

/** Tilesets in a local frame, of which what is seen is fetched. */
export class Tilesets {
  readonly group = new Group();
  private readonly all: TilesRenderer[];
  private readonly broken = new Set<TilesRenderer>();

  constructor(addresses: string[], frame: Frame, private readonly camera: PerspectiveCamera, hears: Hears) {
    const matrix = new Matrix4().set(...(frame.matrix() as Parameters<Matrix4['set']>));
    this.all = addresses.map((address) => {
      const tiles = new TilesRenderer(address);
      tiles.fetchOptions = { credentials: 'same-origin' };
      tiles.setCamera(camera);
      tiles.group.matrixAutoUpdate = false;
      tiles.group.matrix.copy(matrix);
      tiles.addEventListener('load-model', ({ scene, tile }) => {
        hears.came(scene, tile, address);
        hears.changed();
      });
      tiles.addEventListener('dispose-model', ({ scene }) => hears.gone(scene));
      tiles.addEventListener('needs-update', () => hears.changed());
      tiles.addEventListener('tile-visibility-change', () => hears.changed());
      tiles.addEventListener('load-error', ({ tile }) => {
        if (!tile) this.broken.add(tiles);
        hears.failed();
      });
      this.group.add(tiles.group);
      return tiles;
    });
    this.group.updateMatrixWorld(true);
  }

  /** Fetches what is seen now; true while some of it has not come. */
  update(renderer: WebGLRenderer): boolean {
    for (const tiles of this.all) {
      tiles.setResolutionFromRenderer(this.camera, renderer);
      tiles.update();
    }
    return this.all.some((it) => !this.broken.has(it) && isComing(it));
  }

  /** Whether a part hangs in what is seen: only then its place is known. */
  holds(part: Object3D | null): boolean {
    return part !== null && (part === this.group || this.holds(part.parent));
  }

  stop() {
    for (const tiles of this.all) tiles.dispose();
  }
}

const isComing = ({ root, downloadQueue, parseQueue, processNodeQueue }: TilesRenderer): boolean =>
  !root || [downloadQueue, parseQueue, processNodeQueue].some((queue) => queue.running);

export function meshesOf(scene: Object3D, take: (mesh: Mesh) => void) {
  scene.traverse((part) => {
    if (part instanceof Mesh) take(part);
  });
}
