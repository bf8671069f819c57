const STORE = 'pr-keys-off';

/** True where a letter is meant as text. */
function writes(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Hears single keys while no field has the focus; the browser remembers when they are off. */
class PrKeys extends HTMLElement {
  private known = '';
  private off = localStorage.getItem(STORE) === 'yes';
  private readonly hear = (event: KeyboardEvent) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : '';
    if (this.off || !key || !this.known.includes(key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat || event.defaultPrevented || writes(event.composedPath()[0])) return;
    event.preventDefault();
    this.tell('key-pressed', key);
  };

  set keys(value: string) {
    this.known = value;
  }

  connectedCallback() {
    document.addEventListener('keydown', this.hear);
    if (this.off) this.tell('keys-switched', false);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  switchOn(on: boolean) {
    this.off = !on;
    localStorage.setItem(STORE, on ? 'no' : 'yes');
  }

  private tell(name: string, detail: string | boolean) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define('pr-keys', PrKeys);
