import type { Spot } from './model';

const A = 6_378_137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const B = A * (1 - F);
const SECOND_E2 = (A * A - B * B) / (B * B);
const rad = Math.PI / 180;

/** Metres from the earth's centre, as EPSG:4978 counts them. */
export function toCentre([lon, lat, height]: Spot): Spot {
  const sin = Math.sin(lat * rad);
  const cos = Math.cos(lat * rad);
  const n = A / Math.sqrt(1 - E2 * sin * sin);
  const r = (n + height) * cos;
  return [r * Math.cos(lon * rad), r * Math.sin(lon * rad), (n * (1 - E2) + height) * sin];
}

/** The way back, by Bowring's formula: exact to less than a millimetre below 10 km. */
export function fromCentre([x, y, z]: Spot): Spot {
  const p = Math.hypot(x, y);
  const t = Math.atan2(z * A, p * B);
  const lat = Math.atan2(z + SECOND_E2 * B * Math.sin(t) ** 3, p - E2 * A * Math.cos(t) ** 3);
  const n = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
  return [Math.atan2(y, x) / rad, lat / rad, p / Math.cos(lat) - n];
}

/** A flat frame in metres around a place: x east, y up, z south. */
export class Frame {
  private readonly centre: Spot;
  private readonly east: Spot;
  private readonly up: Spot;
  private readonly south: Spot;

  constructor(readonly origin: Spot) {
    const [lon, lat] = [origin[0] * rad, origin[1] * rad];
    this.centre = toCentre(origin);
    this.east = [-Math.sin(lon), Math.cos(lon), 0];
    this.up = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
    this.south = [Math.sin(lat) * Math.cos(lon), Math.sin(lat) * Math.sin(lon), -Math.cos(lat)];
  }

  toLocal(spot: Spot): Spot {
    const at = toCentre(spot);
    const d: Spot = [at[0] - this.centre[0], at[1] - this.centre[1], at[2] - this.centre[2]];
    return [dot(d, this.east), dot(d, this.up), dot(d, this.south)];
  }

  toGlobe([x, y, z]: Spot): Spot {
    const { centre, east, up, south } = this;
    const axis = (i: 0 | 1 | 2) => centre[i] + x * east[i] + y * up[i] + z * south[i];
    return fromCentre([axis(0), axis(1), axis(2)]);
  }

  /** From metres from the earth's centre into this frame, row by row. */
  matrix(): number[] {
    const row = (axis: Spot) => [...axis, -dot(axis, this.centre)];
    return [...row(this.east), ...row(this.up), ...row(this.south), 0, 0, 0, 1];
  }
}

const dot = (a: Spot, b: Spot) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
