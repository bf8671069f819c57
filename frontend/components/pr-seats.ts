import { around, circle } from './round';

/** A table with free and taken seats, for the empty and the loading state. */
class PrSeats extends HTMLElement {
  connectedCallback() {
    const seats = Number(this.getAttribute('seats') ?? 9);
    const taken = Number(this.getAttribute('taken') ?? 0);
    const free = 'fill="var(--surface)" stroke="var(--line-strong)" stroke-width="2" stroke-dasharray="3 3"';
    const full = 'fill="var(--accent)" stroke="var(--accent)" stroke-width="2"';
    const table = circle([66, 66], 38, 'fill="var(--sunken)" stroke="var(--line-strong)" stroke-width="2"');
    const ring = around(seats, 66, 56).map((at, i) => circle(at, 7.5, i < taken ? full : free));
    this.innerHTML = `<svg viewBox="0 0 132 132">${table}${ring.join('')}</svg>`;
  }
}
customElements.define('pr-seats', PrSeats);
