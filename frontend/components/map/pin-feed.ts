import type { Box, PinAnswer } from './model';

const REST = 200;
const AGAIN = 20_000;

export interface FeedWatch {
  box(): Box;
  zoom(): number;
  loading(): void;
  arrived(answer: PinAnswer): void;
  failed(lastGood: Date | undefined): void;
}

/** Fetches the pins of the view: the first at once, then waits for rest; drops older requests, tries again after a failure. */
export class PinFeed {
  url = '';
  filter = '';
  private rest = 0;
  private again = 0;
  private running?: AbortController;
  private lastGood?: Date;
  private first = true;

  constructor(private readonly watch: FeedWatch) {}

  /** Asks after a short rest; `now` asks at once. */
  ask(now = false) {
    clearTimeout(this.rest);
    if (this.url) this.rest = window.setTimeout(() => void this.fetch(), now || this.first ? 0 : REST);
  }

  stop() {
    clearTimeout(this.rest);
    clearTimeout(this.again);
    this.running?.abort();
  }

  private address(): string {
    const box = this.watch.box().map((v) => v.toFixed(5)).join(',');
    const filter = this.filter ? `&${this.filter.replace(/^[?&]/, '')}` : '';
    const joint = this.url.includes('?') ? '&' : '?';
    return `${this.url}${joint}bbox=${box}&zoom=${this.watch.zoom()}${filter}`;
  }

  private async fetch() {
    this.stop();
    this.first = false;
    const request = (this.running = new AbortController());
    this.watch.loading();
    try {
      const answer = await fetch(this.address(), {
        credentials: 'same-origin',
        headers: { Accept: 'application/geo+json' },
        signal: request.signal
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const pins = (await answer.json()) as PinAnswer;
      if (!Array.isArray(pins.features)) throw new Error('no features');
      this.lastGood = new Date();
      this.watch.arrived(pins);
    } catch {
      if (request.signal.aborted) return;
      this.watch.failed(this.lastGood);
      this.again = window.setTimeout(() => this.ask(true), AGAIN);
    }
  }
}
