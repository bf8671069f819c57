import { around, circle } from './round';

/** The product mark: a table, seven seats, one in yellow. */
class PrLogo extends HTMLElement {
  connectedCallback() {
    const ring = circle([16, 16], 7.4, 'fill="none" stroke="currentColor" stroke-width="2.6"');
    const mine = 'fill="#F6C931" stroke="#17212B" stroke-width=".8"';
    const seats = around(7, 16, 12.6).map((at, i) => circle(at, 2.5, i === 1 ? mine : 'fill="currentColor"'));
    this.innerHTML = `<svg viewBox="0 0 32 32">${ring}${seats.join('')}</svg>`;
  }
}
customElements.define('pr-logo', PrLogo);
