import type { Plan, PlanItem } from './plan-format';

/** A canvas with a window onto the plan: metres in, device pixels out. */
export class Brush {
  /**
   * @param scale device pixels per metre
   * @param left metres of the window's west edge
   * @param top metres of its north edge
   * @param ratio device pixels per CSS pixel
   */
  constructor(
    readonly ctx: CanvasRenderingContext2D,
    private plan: Plan,
    readonly scale: number,
    private left: number,
    private top: number,
    private width: number,
    private height: number,
    readonly ratio: number,
  ) {}

  /** Metres per CSS pixel. */
  get mpp() {
    return this.ratio / this.scale;
  }

  /** Features of a kind that reach into the window, with a margin in metres. */
  visible(kind: string, margin = 0): PlanItem[] {
    const x0 = this.left - margin;
    const y0 = this.top - margin;
    const x1 = this.left + this.width / this.scale + margin;
    const y1 = this.top + this.height / this.scale + margin;
    return (this.plan.items.get(kind) ?? []).filter((f) => f.box[2] >= x0 && f.box[0] <= x1 && f.box[3] >= y0 && f.box[1] <= y1);
  }

  fill(items: PlanItem[], colour: string, alpha = 1) {
    if (items.length === 0) return;
    this.trace(items, true);
    this.ctx.globalAlpha = alpha;
    this.ctx.fillStyle = colour;
    this.ctx.fill('evenodd');
    this.ctx.globalAlpha = 1;
  }

  /** Outlines in CSS pixels. */
  outline(items: PlanItem[], colour: string, px: number, dash: number[] = []) {
    if (items.length === 0) return;
    this.trace(items, true);
    this.pen(colour, px * this.ratio, 'miter');
    this.ctx.setLineDash(dash.map((d) => d * this.ratio));
    this.ctx.stroke();
    this.ctx.setLineDash([]);
  }

  /** Lines in metres. */
  stroke(items: PlanItem[], colour: string, metres: number, cap: CanvasLineCap = 'round') {
    if (items.length === 0) return;
    this.trace(items, false);
    this.pen(colour, metres * this.scale, 'round', cap);
    this.ctx.stroke();
  }

  /** Dashed lines in metres. Cut to the window first: a canvas works out every dash of a line, seen or not. */
  dashes(items: PlanItem[], colour: string, metres: number, dash: number[]) {
    const { ctx, scale } = this;
    const period = dash.reduce((a, b) => a + b, 0);
    this.pen(colour, metres * scale, 'round');
    ctx.setLineDash(dash.map((d) => d * scale));
    for (const { parts } of items) {
      for (const part of parts) {
        let before = 0;
        for (let i = 2; i < part.length; i += 2) {
          const length = Math.hypot(part[i] - part[i - 2], part[i + 1] - part[i - 1]);
          this.dashedSegment(part, i, before, length, period);
          before += length;
        }
      }
    }
    ctx.setLineDash([]);
  }

  /** The seen part of one straight piece, with the dashes where they would be on the whole line. */
  private dashedSegment(part: Float32Array, i: number, before: number, length: number, period: number) {
    const cut = this.cut(part[i - 2], part[i - 1], part[i], part[i + 1], 6);
    if (!cut || length === 0) return;
    const { ctx } = this;
    const at = (t: number) => [this.x(part[i - 2] + (part[i] - part[i - 2]) * t), this.y(part[i - 1] + (part[i + 1] - part[i - 1]) * t)];
    const [x0, y0] = at(cut[0]);
    const [x1, y1] = at(cut[1]);
    ctx.lineDashOffset = ((before + cut[0] * length) % period) * this.scale;
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
    ctx.lineDashOffset = 0;
  }

  /** From where to where a piece lies in the window, as fractions (Liang-Barsky); nothing if outside. */
  private cut(ax: number, ay: number, bx: number, by: number, margin: number): [number, number] | undefined {
    const x1 = this.left + this.width / this.scale + margin;
    const y1 = this.top + this.height / this.scale + margin;
    let from = 0;
    let to = 1;
    for (const [p, q] of [
      [ax - bx, ax - this.left + margin],
      [bx - ax, x1 - ax],
      [ay - by, ay - this.top + margin],
      [by - ay, y1 - ay],
    ]) {
      if (p === 0 && q < 0) return undefined;
      if (p < 0) from = Math.max(from, q / p);
      if (p > 0) to = Math.min(to, q / p);
    }
    return from < to ? [from, to] : undefined;
  }

  /** Discs around points. */
  discs(items: PlanItem[], colour: string, grow: number, dx = 0, alpha = 1) {
    if (items.length === 0) return;
    const { ctx } = this;
    ctx.beginPath();
    for (const { parts, p } of items) {
      const x = this.x(parts[0][0]) + dx * this.scale;
      const y = this.y(parts[0][1]) + dx * this.scale;
      const r = (p.r ?? 3) * grow * this.scale;
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, 2 * Math.PI);
    }
    ctx.globalAlpha = alpha;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 1;
  }

  x(metres: number) {
    return (metres - this.left) * this.scale;
  }

  y(metres: number) {
    return (metres - this.top) * this.scale;
  }

  private pen(colour: string, width: number, join: CanvasLineJoin, cap: CanvasLineCap = 'butt') {
    const { ctx } = this;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineJoin = join;
    ctx.lineCap = cap;
    ctx.miterLimit = 3;
  }

  /** Puts the shapes into the current path, moved sideways by metres if asked. */
  trace(items: PlanItem[], close: boolean, shift = 0) {
    const { ctx, scale } = this;
    const dx = (shift - this.left) * scale;
    const dy = (shift - this.top) * scale;
    ctx.beginPath();
    for (const { parts } of items) {
      for (const part of parts) {
        ctx.moveTo(part[0] * scale + dx, part[1] * scale + dy);
        for (let i = 2; i < part.length; i += 2) ctx.lineTo(part[i] * scale + dx, part[i + 1] * scale + dy);
        if (close) ctx.closePath();
      }
    }
  }
}
