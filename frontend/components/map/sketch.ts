import type { OwnGeometry, OwnShape, PlacingMode } from './model';

export type Position = [number, number];

/** One place as it is being set; a line or an area may have too few corners yet. */
export interface SketchPart {
  mode: PlacingMode;
  corners: Position[];
}

/** All places, and which of them is being set. */
export interface Sketch {
  parts: SketchPart[];
  at: number;
}

const STEPS = 100;
/** Moves that follow each other faster than this are one step. */
const TOGETHER_MS = 700;

/** The sketch as it is, was and may be again. */
export class History {
  private past: Sketch[] = [];
  private future: Sketch[] = [];
  private moved = 0;

  constructor(public now: Sketch) {}

  get canUndo() {
    return this.past.length > 0;
  }

  get canRedo() {
    return this.future.length > 0;
  }

  /** Another sketch from now on. Moves of the same corners one after the other are one step. */
  next(sketch: Sketch, isMove = false) {
    const close = isMove && Date.now() - this.moved < TOGETHER_MS;
    this.moved = isMove ? Date.now() : 0;
    if (!close) this.past = [...this.past, this.now].slice(-STEPS);
    this.future = [];
    this.now = sketch;
  }

  /** Shows another place without a step of its own. */
  look(at: number) {
    this.moved = 0;
    this.now = { ...this.now, at };
  }

  undo(): boolean {
    return this.swap(this.past, this.future);
  }

  redo(): boolean {
    return this.swap(this.future, this.past);
  }

  private swap(from: Sketch[], to: Sketch[]): boolean {
    const other = from.pop();
    if (!other) return false;
    to.push(this.now);
    this.now = other;
    this.moved = 0;
    return true;
  }
}

/** The place as GeoJSON; nothing while corners are missing. */
export function shapeOf({ mode, corners }: SketchPart): OwnShape | null {
  if (mode === 'POINT') return corners.length ? { type: 'Point', coordinates: corners[0] } : null;
  if (mode === 'LINE') return corners.length > 1 ? { type: 'LineString', coordinates: corners } : null;
  return corners.length > 2 ? { type: 'Polygon', coordinates: [[...corners, corners[0]]] } : null;
}

/** All places that are complete: one as itself, more as a collection. */
export function geometryOf(sketch: Sketch): OwnGeometry | null {
  const shapes = sketch.parts.map(shapeOf).filter((shape) => shape !== null);
  if (shapes.length < 2) return shapes[0] ?? null;
  return { type: 'GeometryCollection', geometries: shapes };
}

/** Reads what was drawn before; the last place is the one to go on with. */
export function sketchOf(mode: PlacingMode, start: OwnGeometry | null): Sketch {
  const shapes = start === null ? [] : start.type === 'GeometryCollection' ? start.geometries : [start];
  const parts = shapes.map(partOf);
  return parts.length ? { parts, at: parts.length - 1 } : { parts: [{ mode, corners: [] }], at: 0 };
}

export function partOf(shape: OwnShape): SketchPart {
  switch (shape.type) {
    case 'Point':
      return { mode: 'POINT', corners: [shape.coordinates as Position] };
    case 'LineString':
      return { mode: 'LINE', corners: shape.coordinates as Position[] };
    case 'Polygon':
      return { mode: 'AREA', corners: (shape.coordinates[0]?.slice(0, -1) ?? []) as Position[] };
  }
}

/** The place among the complete ones; -1 if it is not complete. */
export function rankOf({ parts }: Sketch, at: number): number {
  return shapeOf(parts[at]) ? parts.slice(0, at).filter(shapeOf).length : -1;
}

/** Where the complete place with this rank stands among all. */
export function indexOf({ parts }: Sketch, rank: number): number {
  return parts.findIndex((part, i) => shapeOf(part) && parts.slice(0, i).filter(shapeOf).length === rank);
}

export const cornersIn = (sketch: Sketch): number => sketch.parts.reduce((sum, part) => sum + part.corners.length, 0);
