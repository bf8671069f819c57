import { Vector3 } from 'three';
import type { Eye } from './eye';
import type { Picker } from './picker';

const RINGS = 10;
const APART = 8;

/** At eye level nobody stands in a house: moves what is looked at to the nearest free ground with room to stand. */
export function stepOut(eye: Eye, picker: Picker) {
  const { target } = eye;
  const far = Math.min(60, Math.max(20, eye.distance));
  const back = (-eye.heading * Math.PI) / 180;
  for (let ring = 0; ring <= RINGS; ring++) {
    for (let k = 0; k < (ring === 0 ? 1 : 12); k++) {
      const x = target.x + ring * APART * Math.cos((k * Math.PI) / 6);
      const z = target.z + ring * APART * Math.sin((k * Math.PI) / 6);
      if (!picker.free(x + far * Math.sin(back), z + far * Math.cos(back)) || !picker.free(x, z)) continue;
      eye.lookAt(new Vector3(x, target.y, z));
      return;
    }
  }
}
