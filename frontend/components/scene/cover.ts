import { Color, MeshLambertMaterial, Vector3, Vector4, BufferAttribute, type BufferGeometry, type Mesh, type Texture } from 'three';
import type { Box } from '../map/model';
import type { Frame } from './earth';
import { mercator } from './ground';

/** A painted part of the earth, in Web Mercator. */
interface Painted {
  box: Box;
  texture: Texture;
}

const VALUES = 'uniform sampler2D coarse; uniform vec4 coarseAt; uniform vec3 land;\n'
  + 'float within(vec2 v) { return step(0., v.x) * step(v.x, 1.) * step(0., v.y) * step(v.y, 1.); }';

/** Both are looked up wherever it is: where only some pixels do, a picture has no sharpness to choose. */
const WORN = 'vec2 far = vMapUv * coarseAt.xy + coarseAt.zw;\n'
  + 'vec3 worn = mix(land, texture2D(coarse, far).rgb, within(far));\n'
  + 'diffuseColor.rgb *= mix(worn, texture2D(map, vMapUv).rgb, within(vMapUv));';

/** What the ground wears, for terrain: the sharp picture in the middle, the coarse one around it, the colour of land beyond. */
export class Cover {
  readonly material: MeshLambertMaterial;
  private readonly land = { value: new Color() };

  constructor(private readonly frame: Frame, private readonly sharp: Painted, coarse: Painted) {
    const [west, south, east, north] = span(sharp.box);
    const [farWest, farSouth, farEast, farNorth] = span(coarse.box);
    const [perX, perY] = [1 / (farEast - farWest), 1 / (farNorth - farSouth)];
    const coarseAt = new Vector4((east - west) * perX, (north - south) * perY, (west - farWest) * perX, (south - farSouth) * perY);
    this.material = new MeshLambertMaterial({ map: sharp.texture });
    this.material.onBeforeCompile = (shader) => {
      Object.assign(shader.uniforms, { coarse: { value: coarse.texture }, coarseAt: { value: coarseAt }, land: this.land });
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', `#include <common>\n${VALUES}`)
        .replace('#include <map_fragment>', WORN);
    };
  }

  /** The colour where nothing is painted. */
  tint(land: string) {
    this.land.value.set(land);
  }

  /** Puts it on a mesh that is where it belongs. */
  dress(mesh: Mesh) {
    const geometry = mesh.geometry as BufferGeometry;
    const [west, south, east, north] = span(this.sharp.box);
    const at = geometry.getAttribute('position');
    const uv = new Float32Array(2 * at.count);
    const point = new Vector3();
    for (let i = 0; i < at.count; i++) {
      const { x, y, z } = point.fromBufferAttribute(at, i).applyMatrix4(mesh.matrixWorld);
      const [lon, lat] = this.frame.toGlobe([x, y, z]);
      uv[2 * i] = (lon - west) / (east - west);
      uv[2 * i + 1] = (mercator(lat) - south) / (north - south);
    }
    geometry.setAttribute('uv', new BufferAttribute(uv, 2));
    mesh.material = this.material;
    mesh.receiveShadow = true;
  }

  stop() {
    this.material.dispose();
  }
}

/** West, foot, east and top: degrees, and radians up the map. */
const span = ([west, south, east, north]: Box): Box => [west, mercator(south), east, mercator(north)];
