import { Vector3 } from 'three';
import { PERSON, type Eye } from './eye';
import type { Picker } from './picker';

const RINGS = 10;
const APART = 8;
const WAYS = 12;

/**
 * Stands at eye level: as near to what was looked at as there is free ground with a free sight, turned as little as
 * that allows.
 */
export function stepOut(eye: Eye, picker: Picker) {
  const { x, z } = eye.target;
  const far = Math.min(50, Math.max(20, eye.distance));
  for (const [right, down] of places()) {
    const at = standing(picker, x + right, z + down);
    if (!picker.free(at.x, at.z)) continue;
    for (let turn = 0; turn < WAYS; turn++) {
      // Straight on, then ever further to both sides.
      const azimuth = eye.azimuth + (Math.ceil(turn / 2) * (turn % 2 ? 1 : -1) * 2 * Math.PI) / WAYS;
      const from = standing(picker, at.x + far * Math.sin(azimuth), at.z + far * Math.cos(azimuth));
      if (!picker.free(from.x, from.z) || !picker.clear(from, at)) continue;
      eye.stand(at, far, azimuth);
      return;
    }
  }
  eye.stand(standing(picker, x, z), far, eye.azimuth);
}

const standing = (picker: Picker, x: number, z: number) => new Vector3(x, picker.level(x, z) + PERSON, z);

/** Steps from the middle outwards. */
function* places(): Generator<[number, number]> {
  yield [0, 0];
  for (let ring = 1; ring <= RINGS; ring++) {
    for (let k = 0; k < WAYS; k++) {
      const angle = (2 * Math.PI * k) / WAYS;
      yield [ring * APART * Math.cos(angle), ring * APART * Math.sin(angle)];
    }
  }
}
