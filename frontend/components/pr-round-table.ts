import { ReactiveElement } from 'lit';
import { tableMark, waitingTable } from './marks';

/** Shows a round table; `variant` is FULL, EMPTY or LOADING. */
class PrRoundTable extends ReactiveElement {
  static properties = {
    variant: { type: String },
    size: { type: Number },
    count: { type: Number },
    mix: { attribute: false }
  };
  declare variant: string;
  declare size: number;
  declare count: number;
  declare mix: Record<string, number>;

  constructor() {
    super();
    this.variant = 'FULL';
    this.size = 52;
    this.count = 0;
    this.mix = {};
  }

  createRenderRoot() {
    return this;
  }

  updated() {
    this.style.display = 'inline-block';
    this.style.lineHeight = '0';
    this.replaceChildren(
      this.variant === 'EMPTY'
        ? waitingTable(1, this.size)
        : this.variant === 'LOADING'
          ? waitingTable(3, this.size)
          : tableMark(this.count, this.mix ?? {}, this.size)
    );
  }
}
customElements.define('pr-round-table', PrRoundTable);
