
/** Radians up the Web Mercator map. */
export const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
import {
  BufferAttribute, BufferGeometry, CanvasTexture, Group, Mesh, MeshLambertMaterial, SRGBColorSpace, type WebGLRenderer
} from 'three';
import type { Box } from '../map/model';
import { Cover } from './cover';
import type { Frame } from './earth';
import { grown } from './extent';

/** Paints a part of the earth, west to east and north to south in Web Mercator, into a canvas. */
export type GroundPainter = (canvas: HTMLCanvasElement, box: Box) => void;

const STEPS = 12;
const PIXELS = 2048;

/** Flat ground in two sheets: a sharp one for the middle, a coarse one around it. */
export class Ground {
  readonly group = new Group();
  private readonly sheets: { box: Box; canvas: HTMLCanvasElement; texture: CanvasTexture; mesh: Mesh }[] = [];

  /** The same pictures for ground that is not flat. */
  readonly cover: Cover;

  /** `sunk` are metres below the frame, so that ground with heights lies above it. */
  constructor(frame: Frame, middle: Box, limit: number, sunk: number) {
    const wide = grown(middle, 4);
    for (const [box, low] of [[wide, -0.06], [middle, 0]] as [Box, number][]) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = Math.min(PIXELS, limit);
      const texture = new CanvasTexture(canvas);
      texture.colorSpace = SRGBColorSpace;
      texture.anisotropy = 4;
      const paint = new MeshLambertMaterial({ map: texture, polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: low < 0 ? 8 : 1 });
      const mesh = new Mesh(sheet(frame, box, low - sunk), paint);
      mesh.receiveShadow = true;
      this.sheets.push({ box, canvas, texture, mesh });
      this.group.add(mesh);
    }
    this.cover = new Cover(frame, this.sheets[1], this.sheets[0]);
  }

  get boxes(): Box[] {
    return this.sheets.map((it) => it.box);
  }

  paint(painter: GroundPainter) {
    for (const { box, canvas, texture } of this.sheets) {
      painter(canvas, box);
      texture.needsUpdate = true;
    }
  }

  /** Hands what is painted over to the device before the first picture needs it. */
  prepare(renderer: WebGLRenderer) {
    for (const { texture } of this.sheets) renderer.initTexture(texture);
  }

  stop() {
    this.cover.stop();
    for (const { texture, mesh } of this.sheets) {
      texture.dispose();
      mesh.geometry.dispose();
      (mesh.material as MeshLambertMaterial).dispose();
    }
  }
}

/** A box of the earth laid flat, each corner of its grid where it belongs; texture by Web Mercator. */
function sheet(frame: Frame, [west, south, east, north]: Box, height: number): BufferGeometry {
  const points: number[] = [];
  const uv: number[] = [];
  const [top, foot] = [mercator(north), mercator(south)];
  for (let j = 0; j <= STEPS; j++) {
    for (let i = 0; i <= STEPS; i++) {
      const lon = west + ((east - west) * i) / STEPS;
      const lat = north + ((south - north) * j) / STEPS;
      const [x, , z] = frame.toLocal([lon, lat, frame.origin[2]]);
      points.push(x, height, z);
      uv.push(i / STEPS, (mercator(lat) - foot) / (top - foot));
    }
  }
  const faces: number[] = [];
  for (let j = 0; j < STEPS; j++) {
    for (let i = 0; i < STEPS; i++) {
      const a = j * (STEPS + 1) + i;
      faces.push(a, a + STEPS + 1, a + 1, a + 1, a + STEPS + 1, a + STEPS + 2);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(points), 3));
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(faces);
  geometry.computeVertexNormals();
  return geometry;
}
