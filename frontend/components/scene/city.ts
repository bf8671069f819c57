import {
  DoubleSide, MeshLambertMaterial, Vector3,
  type BufferGeometry, type Group, type Intersection, type Mesh, type Object3D, type PerspectiveCamera, type Raycaster, type WebGLRenderer
} from 'three';
import { clear } from './clearing';
import type { Frame } from './earth';
import { readIds, type GltfParser } from './feature-ids';
import type { Ring, Thing } from './model';
import { meshesOf, Tilesets } from './tilesets';

const ID_ATTRIBUTE = '_feature_id_0';

/** The tilesets of a town in a local frame. */
export class City {
  private readonly tilesets: Tilesets;
  private readonly paint = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  private readonly ids = new WeakMap<Object3D, string[]>();
  private readonly sources = new WeakMap<Object3D, string>();
  private readonly meshes = new Set<Mesh>();
  /** Those whose things have not been hidden or shown yet: their place is known once they are seen. */
  private readonly fresh = new Set<Mesh>();
  private rings: Ring[] = [];

  /** `changed` is told whenever something new can be drawn, `failed` if a file did not come. */
  constructor(addresses: string[], frame: Frame, camera: PerspectiveCamera, changed: () => void, failed: () => void) {
    this.tilesets = new Tilesets(addresses, frame, camera, {
      came: (scene, tile, address) => this.dress(scene, tile, address),
      gone: (scene) => this.forget(scene),
      changed, failed
    });
  }

  get group(): Group {
    return this.tilesets.group;
  }

  /** Fetches what is seen now; true while some of it has not come. */
  update(renderer: WebGLRenderer): boolean {
    const coming = this.tilesets.update(renderer);
    this.settle();
    return coming;
  }

  private settle() {
    for (const mesh of this.fresh) {
      if (!this.tilesets.holds(mesh)) continue;
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
    this.tilesets.stop();
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

  private forget(scene: Object3D) {
    meshesOf(scene, (mesh) => {
      this.meshes.delete(mesh);
      this.fresh.delete(mesh);
    });
  }

  private dress(scene: Object3D, tile: unknown, address: string) {
    const parser = (tile as { engineData?: { metadata?: { parser?: GltfParser } } }).engineData?.metadata?.parser;
    meshesOf(scene, (mesh) => {
      mesh.material = this.paint;
      mesh.castShadow = mesh.receiveShadow = true;
      this.sources.set(mesh, address);
      this.meshes.add(mesh);
      if (this.rings.length > 0) this.fresh.add(mesh);
      if (parser) void readIds(parser).then((ids) => this.ids.set(mesh, ids));
    });
  }
}
