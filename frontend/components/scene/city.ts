import { TilesRenderer } from '3d-tiles-renderer/three';
import {
  BufferGeometry, DoubleSide, Group, Matrix4, Mesh, MeshLambertMaterial, Object3D, Vector3,
  type Intersection, type PerspectiveCamera, type Raycaster, type WebGLRenderer
} from 'three';
import type { Frame } from './earth';
import { readIds, type GltfParser } from './feature-ids';

/** What was hit: its id, and the lowest metre of it in the frame. */
export interface Thing {
  id: string;
  foot: number;
}

const ID_ATTRIBUTE = '_feature_id_0';

/** The tilesets of a town in a local frame. */
export class City {
  readonly group = new Group();
  private readonly tilesets: TilesRenderer[];
  private readonly paint = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  private readonly ids = new WeakMap<Object3D, string[]>();

  /** `changed` is told whenever something new can be drawn, `failed` if a file did not come. */
  constructor(
    addresses: string[], frame: Frame, private readonly camera: PerspectiveCamera,
    private readonly changed: (loading: boolean) => void, failed: () => void
  ) {
    const matrix = new Matrix4().set(...(frame.matrix() as Parameters<Matrix4['set']>));
    this.tilesets = addresses.map((address) => {
      const tiles = new TilesRenderer(address);
      tiles.fetchOptions = { credentials: 'same-origin' };
      tiles.setCamera(camera);
      tiles.group.matrixAutoUpdate = false;
      tiles.group.matrix.copy(matrix);
      tiles.addEventListener('load-model', ({ scene, tile }) => this.dress(scene, tile));
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
    return { id: names?.[index] ?? '', foot: this.foot(object, geometry, index) };
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

  private dress(scene: Object3D, tile: unknown) {
    const parser = (tile as { engineData?: { metadata?: { parser?: GltfParser } } }).engineData?.metadata?.parser;
    scene.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      part.material = this.paint;
      part.castShadow = part.receiveShadow = true;
      if (parser) void readIds(parser).then((ids) => this.ids.set(part, ids));
    });
    this.changed(true);
  }
}
