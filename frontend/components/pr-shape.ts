import { shapeMark } from './marks';

/** Shows one pin's head; the attributes are `shape`, `icon` and `size`. */
class PrShape extends HTMLElement {
  static observedAttributes = ['shape', 'icon', 'size'];

  connectedCallback() {
    this.ariaHidden = 'true';
  }

  attributeChangedCallback() {
    const size = Number(this.getAttribute('size')) || 34;
    this.style.cssText = 'display:inline-block;flex:none;line-height:0';
    this.replaceChildren(shapeMark(this.getAttribute('shape') ?? '', this.getAttribute('icon') ?? '', size));
  }
}
customElements.define('pr-shape', PrShape);
