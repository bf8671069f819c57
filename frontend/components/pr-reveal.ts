type PasswordField = HTMLElement & { i18n?: { reveal: string } };

/** Names the button that shows a password, in every password field beside it, now or later. */
class PrReveal extends HTMLElement {
  static readonly observedAttributes = ['label'];
  private readonly watch = new MutationObserver(() => this.name());

  connectedCallback() {
    if (this.parentElement) this.watch.observe(this.parentElement, { childList: true, subtree: true });
    this.name();
  }

  disconnectedCallback() {
    this.watch.disconnect();
  }

  attributeChangedCallback() {
    this.name();
  }

  private name() {
    const reveal = this.getAttribute('label');
    if (!reveal) return;
    for (const field of this.parentElement?.querySelectorAll<PasswordField>('vaadin-password-field') ?? []) {
      if (field.i18n?.reveal !== reveal) field.i18n = { ...field.i18n, reveal };
    }
  }
}

customElements.define('pr-reveal', PrReveal);
