/** What is drawn, and what may still be on its way. */
export interface Work {
  /** Asks for what is seen now; true while something of it has not come. Called in each frame until all rests. */
  fetch(): boolean;
  /** Draws at once, with this share of the pixels; false if there is nothing to draw on. */
  paint(share: number): boolean;
  /** What was drawn last is on the screen, sharp and whole. */
  rested(): void;
}

/** Milliseconds that the first picture waits for the tiles that belong into it. */
const PATIENCE = 2000;
/** Milliseconds from one picture to the next while tiles come, at least. */
const BETWEEN = 400;
/** A device whose pictures take longer, in milliseconds, draws coarser ones while the eye moves. */
const SLOW = 80;
/** Milliseconds after the last movement until the eye rests. */
const CALM = 300;
const COARSEST = 0.4;

/**
 * Says when a picture is due and how sharp it may be, by what the last one took: the next one is not begun before the
 * last one is done, there are few while tiles come, and a slow device draws fewer pixels until the eye rests.
 */
export class Pace {
  /** Whether somebody holds the picture and drags it. */
  held = false;
  private frame = 0;
  private began = 0;
  private painted = 0;
  private ended = 0;
  private fence?: WebGLSync;
  private pictures = 0;
  /** Milliseconds of the last sharp picture. */
  private cost = 0;
  private wanted = false;
  private coarse = false;
  private moved = -Infinity;
  private calm = 0;

  constructor(private readonly gl: WebGL2RenderingContext, private readonly work: Work) {}

  /** A picture is wanted as soon as there can be one. */
  ask() {
    this.wanted = true;
    this.go();
  }

  /** The eye is somewhere else; the first movement alone is a single step. */
  move() {
    this.notice();
    this.ask();
  }

  /** Something has come, or may be fetched; it is shown with what else comes. */
  go() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.step();
    });
  }

  /** The canvas has lost what was on it. */
  redraw() {
    this.notice();
    if (this.pictures === 0) this.wanted = true;
    else this.paint(this.moving() ? this.share() : 1);
    this.go();
  }

  stop() {
    cancelAnimationFrame(this.frame);
  }

  private step() {
    const coming = this.work.fetch();
    if (this.drawing()) {
      this.go();
      return;
    }
    const now = performance.now();
    if (coming) this.began ||= now;
    const moving = this.moving();
    const gap = this.pictures > 0 ? Math.max(BETWEEN, 2 * (this.ended - this.painted)) : 0;
    const due = this.wanted || (coming ? now - this.ended > gap : this.coarse && !moving);
    const early = this.pictures === 0 && coming && now - this.began < PATIENCE;
    if (due && !early) this.paint(moving || coming ? this.share() : 1);
    if (early || coming || this.fence || this.coarse) this.go();
    else if (this.pictures > 0) this.work.rested();
  }

  private notice() {
    const now = performance.now();
    if (now - this.moved < CALM) this.calm = now + CALM;
    this.moved = now;
  }

  private moving(): boolean {
    return this.held || performance.now() < this.calm;
  }

  private paint(share: number) {
    this.wanted = false;
    this.painted = performance.now();
    this.coarse = false;
    if (!this.work.paint(share)) return;
    this.coarse = share < 1;
    if (this.fence) this.gl.deleteSync(this.fence);
    this.fence = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? undefined;
    this.gl.flush();
  }

  /** Whether the last picture is not done yet. */
  private drawing(): boolean {
    const { gl, fence } = this;
    if (!fence) return false;
    if (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
    gl.deleteSync(fence);
    this.fence = undefined;
    this.ended = performance.now();
    // The first one also prepares what all others need.
    if (this.pictures++ > 0 && !this.coarse) this.cost = this.ended - this.painted;
    return false;
  }

  private share(): number {
    return this.cost > SLOW ? Math.max(COARSEST, Math.sqrt(SLOW / this.cost)) : 1;
  }
}
