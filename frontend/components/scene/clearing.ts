import { BufferAttribute, Matrix4, Vector3, type BufferGeometry, type Mesh } from 'three';
import type { Ring } from './model';

const ID_ATTRIBUTE = '_feature_id_0';

/** So many clearings of a tile are remembered, since a picture may change between two. */
const REMEMBERED = 3;

/** Hides of a tile the things whose middle lies within one of the rings; shows all others again. */
export function clear(mesh: Mesh, rings: Ring[]) {
  const geometry = mesh.geometry as BufferGeometry;
  const whole = (geometry.userData.whole ??= geometry.index) as BufferAttribute | null;
  const known = (geometry.userData.cleared ??= new Map()) as Map<string, BufferAttribute>;
  const owner = geometry.getAttribute(ID_ATTRIBUTE);
  if (!whole || !owner) return;
  const key = JSON.stringify(rings);
  let index = rings.length === 0 ? whole : known.get(key);
  if (!index) {
    index = without(geometry, whole, hidden(geometry, mesh.matrixWorld, rings));
    if (known.size === REMEMBERED) known.delete([...known.keys()][0]);
    known.set(key, index);
  }
  if (geometry.index !== index) geometry.setIndex(index);
}

function without(geometry: BufferGeometry, whole: BufferAttribute, gone: Set<number>): BufferAttribute {
  if (gone.size === 0) return whole;
  const owner = geometry.getAttribute(ID_ATTRIBUTE);
  const kept: number[] = [];
  for (let i = 0; i < whole.count; i += 3) {
    if (gone.has(owner.getX(whole.getX(i)))) continue;
    kept.push(whole.getX(i), whole.getX(i + 1), whole.getX(i + 2));
  }
  return new BufferAttribute(whole.array instanceof Uint32Array ? new Uint32Array(kept) : new Uint16Array(kept), 1);
}

function hidden(geometry: BufferGeometry, matrix: Matrix4, rings: Ring[]): Set<number> {
  const at = geometry.getAttribute('position');
  const owner = geometry.getAttribute(ID_ATTRIBUTE);
  const boxes = new Map<number, [number, number, number, number]>();
  const point = new Vector3();
  for (let i = 0; i < owner.count; i++) {
    point.fromBufferAttribute(at, i).applyMatrix4(matrix);
    const id = owner.getX(i);
    const box = boxes.get(id);
    if (!box) boxes.set(id, [point.x, point.z, point.x, point.z]);
    else {
      box[0] = Math.min(box[0], point.x);
      box[1] = Math.min(box[1], point.z);
      box[2] = Math.max(box[2], point.x);
      box[3] = Math.max(box[3], point.z);
    }
  }
  const gone = new Set<number>();
  for (const [id, [x0, z0, x1, z1]] of boxes) {
    if (rings.some((ring) => inside((x0 + x1) / 2, (z0 + z1) / 2, ring))) gone.add(id);
  }
  return gone;
}

/** By counting the edges to one side. */
export function inside(x: number, z: number, ring: Ring): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, zi] = ring[i];
    const [xj, zj] = ring[j];
    if (zi > z !== zj > z && x < ((xj - xi) * (z - zi)) / (zj - zi) + xi) within = !within;
  }
  return within;
}
