type Field = HTMLElement & { value?: string };

/**
 * Keeps what is typed in the field before it, in this tab alone, until it is told to forget: a page
 * that is reloaded, or whose session is gone, finds the words again.
 */
class PrTyped extends HTMLElement {
  private field?: Field;

  private readonly note = () => {
    const text = this.field?.value ?? '';
    if (text) sessionStorage.setItem(this.key, text);
    else this.forget();
  };

  connectedCallback() {
    // Flow adds elements before it fills them, and the field may become what it is a little later.
    requestAnimationFrame(() => {
      this.field = (this.previousElementSibling as Field | null) ?? undefined;
      this.bring();
      this.field?.addEventListener('input', this.note);
    });
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.note);
  }

  forget() {
    sessionStorage.removeItem(this.key);
  }

  private bring() {
    const kept = sessionStorage.getItem(this.key);
    if (!kept || !this.field || this.field.value) return;
    this.field.value = kept;
    for (const event of ['input', 'change']) this.field.dispatchEvent(new Event(event, { bubbles: true }));
  }

  private get key() {
    return `planrunde.typed.${this.getAttribute('name') ?? ''}`;
  }
}

customElements.define('pr-typed', PrTyped);
