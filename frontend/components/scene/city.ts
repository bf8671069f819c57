import { TilesRenderer } from '3d-tiles-renderer/three';
import {
  BufferGeometry, DoubleSide, Group, Matrix4, Mesh, MeshLambertMaterial, Object3D, Vector3,
  type Intersection, type PerspectiveCamera, type Raycaster, type WebGLRenderer
} from 'three';
import type { Frame } from './earth';
import { clear } from './clearing';
import { readIds, type GltfParser } from './feature-ids';
import type { Ring, Thing } from './model';

const ID_ATTRIBUTE = '_feature_id_0';

/** The tilesets of a town in a local frame. */
export class City {
  readonly group = new Group();
  private readonly tilesets: TilesRenderer[];
  private readonly paint = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  private readonly ids = new WeakMap<Object3D, string[]>();
  private readonly sources = new WeakMap<Object3D, string>();
  private readonly meshes = new Set<Mesh>();
  /** Those whose things have not been hidden or shown yet: their place is known once they are seen. */
  private readonly fresh = new Set<Mesh>();
  private readonly broken = new Set<TilesRenderer>();
  private rings: Ring[] = [];

  /** `changed` is told whenever something new can be drawn, `failed` if a file did not come. */
  constructor(
    addresses: string[], frame: Frame, private readonly camera: PerspectiveCamera,
    private readonly changed: () => void, failed: () => void
  ) {
    const matrix = new Matrix4().set(...(frame.matrix() as Parameters<Matrix4['set']>));
    this.tilesets = addresses.map((address) => {
      const tiles = new TilesRenderer(address);
      tiles.fetchOptions = { credentials: 'same-origin' };
      tiles.setCamera(camera);
      tiles.group.matrixAutoUpdate = false;
      tiles.group.matrix.copy(matrix);
      tiles.addEventListener('load-model', ({ scene, tile }) => this.dress(scene, tile, address));
      tiles.addEventListener('dispose-model', ({ scene }) => this.forget(scene));
      tiles.addEventListener('needs-update', changed);
      tiles.addEventListener('tile-visibility-change', changed);
      tiles.addEventListener('load-error', ({ tile }) => {
        if (!tile) this.broken.add(tiles);
        failed();
      });
      this.group.add(tiles.group);
      return tiles;
    });
    this.group.updateMatrixWorld(true);
  }

  /** Fetches what is seen now; true while some of it has not come. */
  update(renderer: WebGLRenderer): boolean {
    for (const tiles of this.tilesets) {
      tiles.setResolutionFromRenderer(this.camera, renderer);
      tiles.update();
    }
    this.settle();
    return this.tilesets.some((it) => !this.broken.has(it) && (!it.root || [it.downloadQueue, it.parseQueue, it.processNodeQueue].some((queue) => queue.running)));
  }

  private settle() {
    for (const mesh of this.fresh) {
      if (!this.holds(mesh)) continue;
      mesh.updateWorldMatrix(true, false);
      clear(mesh, this.rings);
      this.fresh.delete(mesh);
    }
  }

  hits(ray: Raycaster): Intersection[] {
    return ray.intersectObject(this.group, true);
  }

  /** The thing that a hit belongs to, if the tile says. */
  thing({ object, face }: Intersection): Thing | undefined {
    const names = this.ids.get(object);
    const geometry = (object as Mesh).geometry as BufferGeometry;
    const owner = geometry.getAttribute(ID_ATTRIBUTE);
    if (!owner || !face) return undefined;
    const index = owner.getX(face.a);
    return { id: names?.[index] ?? '', foot: this.foot(object, geometry, index), source: this.sources.get(object) ?? '' };
  }

  /** Hides what stands within these rings of the frame. */
  clear(rings: Ring[]) {
    if (JSON.stringify(rings) === JSON.stringify(this.rings)) return;
    this.rings = rings;
    for (const mesh of this.meshes) this.fresh.add(mesh);
    this.settle();
  }

  stop() {
    for (const tiles of this.tilesets) tiles.dispose();
    this.paint.dispose();
  }

  private foot(object: Object3D, geometry: BufferGeometry, index: number): number {
    const at = geometry.getAttribute('position');
    const owner = geometry.getAttribute(ID_ATTRIBUTE);
    const point = new Vector3();
    let lowest = Infinity;
    for (let i = 0; i < owner.count; i++) {
      if (owner.getX(i) !== index) continue;
      lowest = Math.min(lowest, point.fromBufferAttribute(at, i).applyMatrix4(object.matrixWorld).y);
    }
    return lowest;
  }

  private holds(part: Object3D | null): boolean {
    return part !== null && (part === this.group || this.holds(part.parent));
  }

  private forget(scene: Object3D) {
    scene.traverse((part) => {
      this.meshes.delete(part as Mesh);
      this.fresh.delete(part as Mesh);
    });
  }

  private dress(scene: Object3D, tile: unknown, address: string) {
    const parser = (tile as { engineData?: { metadata?: { parser?: GltfParser } } }).engineData?.metadata?.parser;
    scene.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      part.material = this.paint;
      part.castShadow = part.receiveShadow = true;
      this.sources.set(part, address);
      this.meshes.add(part);
      if (this.rings.length > 0) this.fresh.add(part);
      if (parser) void readIds(parser).then((ids) => this.ids.set(part, ids));
    });
    this.changed();
  }
}
