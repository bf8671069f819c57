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

  /** Leads to the heading of a screen that has just come, once it is drawn: before that nothing takes the focus. */
  lead(ifLost: boolean) {
    requestAnimationFrame(() => {
      if (ifLost && document.activeElement !== document.body) return;
      const heading = this.target()?.querySelector('h1');
      if (heading) heading.tabIndex = -1;
      (heading ?? this.target())?.focus();
    });
  }

  private target() {
    return document.getElementById(this.getAttribute('target') ?? '');
  }

  private jump() {
    const target = this.target();
    if (target && target.tabIndex < 0) {
      target.tabIndex = -1;
    }
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }
}
customElements.define('pr-skip', PrSkip);
