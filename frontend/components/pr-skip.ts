/** A link that moves the focus; the address stays as it is. */
class PrSkip extends HTMLElement {
  connectedCallback() {
    this.tabIndex = 0;
    this.setAttribute('role', 'link');
    this.addEventListener('click', () => this.jump());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        this.jump();
      }
    });
  }

  private jump() {
    const target = document.getElementById(this.getAttribute('target') ?? '');
    if (target && target.tabIndex < 0) {
      target.tabIndex = -1;
    }
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }
}
customElements.define('pr-skip', PrSkip);
