const TICK = 250;

/**
 * Counts down to a moment of the server's clock, and then up with a plus. `until` and `now` are milliseconds of that
 * clock, `held` is what is left while it stands still; without any of them it shows what was planned.
 */
class PrCountdown extends HTMLElement {
  static readonly observedAttributes = ['until', 'held', 'now', 'planned'];

  private timer = 0;
  private ahead = 0;

  connectedCallback() {
    this.setAttribute('role', 'timer');
    this.timer = window.setInterval(() => this.draw(), TICK);
    this.draw();
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    if (name === 'now' && value) this.ahead = Number(value) - Date.now();
    this.draw();
  }

  private number(name: string) {
    const value = this.getAttribute(name);
    return value === null || value === '' ? undefined : Number(value);
  }

  private left() {
    const until = this.number('until');
    if (until !== undefined) return until - Date.now() - this.ahead;
    return this.number('held') ?? this.number('planned') ?? 0;
  }

  /** Whole seconds that have begun, so that the last one is seen. */
  private draw() {
    const seconds = Math.ceil(this.left() / 1000);
    const over = seconds < 0;
    const shown = Math.abs(seconds);
    const text = `${over ? '+' : ''}${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`;
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute('data-over', over);
    this.toggleAttribute('data-long', text.length > 5);
  }
}

customElements.define('pr-countdown', PrCountdown);
