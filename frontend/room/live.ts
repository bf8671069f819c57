/** So long nothing may be heard before the connection counts as lost. */
export const SILENCE = 10_000;

const REST = 1_000;
const LONGEST = 5_000;

/** What a page does with the stream. */
export interface Watch<T> {
  /** Asks for everything once; gives false if there is nothing to listen to. */
  look(): Promise<boolean>;
  told(room: T): void;
  connected(on: boolean): void;
}

/**
 * Listens to the server and comes back by itself: first it asks for everything, then it listens on. Whoever missed
 * something has it with that.
 */
export class Live<T> {
  /** By how much the server's clock is ahead of this device's, in milliseconds. */
  ahead = 0;
  private heard = 0;
  private lost = false;
  private tries = 0;
  private source?: EventSource;
  private again = 0;

  constructor(
    private readonly url: () => string,
    private readonly watch: Watch<T>
  ) {
    window.setInterval(() => this.check(), 1_000);
    window.addEventListener('online', () => this.start());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.isSilent()) this.start();
    });
  }

  /** Asks and listens; harmless to repeat. */
  start() {
    clearTimeout(this.again);
    this.source?.close();
    void this.begin();
  }

  stop() {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }

  private async begin() {
    try {
      if (!(await this.watch.look())) return this.stop();
    } catch {
      return this.later();
    }
    this.hear();
    const source = (this.source = new EventSource(this.url()));
    source.addEventListener('beat', (event) => {
      this.ahead = Number(event.data) - Date.now();
      this.tries = 0;
      this.hear();
    });
    source.addEventListener('room', (event) => {
      this.hear();
      this.watch.told(JSON.parse(event.data as string) as T);
    });
    source.addEventListener('error', () => {
      if (source !== this.source) return;
      source.close();
      this.later();
    });
  }

  /** All phones of a room come back at once; each waits a little, and another little while. */
  private later() {
    clearTimeout(this.again);
    const rest = Math.min(LONGEST, REST * 1.6 ** this.tries++);
    this.again = window.setTimeout(() => this.start(), rest * (0.3 + 0.7 * Math.random()));
  }

  private hear() {
    this.heard = Date.now();
    if (this.lost) this.watch.connected(true);
    this.lost = false;
  }

  private isSilent = () => Date.now() - this.heard > SILENCE;

  private check() {
    if (!this.source || !this.isSilent()) return;
    if (!this.lost) this.watch.connected(false);
    this.lost = true;
    // A stream that neither speaks nor ends is as good as none.
    if (this.source.readyState !== EventSource.CLOSED) {
      this.source.close();
      this.later();
    }
  }
}
