import { icons } from './icons';

/** Shows one icon of the set; the name is an attribute. */
class PrIcon extends HTMLElement {
  static observedAttributes = ['name'];

  connectedCallback() {
    this.ariaHidden = 'true';
  }

  attributeChangedCallback() {
    this.innerHTML = icons[this.getAttribute('name') ?? ''] ?? '';
  }
}
customElements.define('pr-icon', PrIcon);
