import { connection } from './connection';

type Fields = Record<string, string>;

/**
 * Holds what is typed in the fields around it (`data-field`) until the server says that it has it.
 * A page that is reloaded without connection, or whose session is gone, finds it again here; a tab
 * that is closed forgets it. Marks its parent with `data-offline` while the server is out of reach.
 */
class PrDraft extends HTMLElement {
  private readonly note = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const field = input.closest?.<HTMLElement>('[data-field]')?.dataset.field;
    if (field) this.write({ ...this.read(), [field]: input.value });
  };

  private readonly look = () => {
    const away = ['connection-lost', 'reconnecting'].includes(connection()?.state ?? '');
    this.parentElement?.toggleAttribute('data-offline', away);
  };

  connectedCallback() {
    this.parentElement?.addEventListener('input', this.note);
    connection()?.addStateChangeListener(this.look);
  }

  disconnectedCallback() {
    this.parentElement?.removeEventListener('input', this.note);
    connection()?.removeStateChangeListener(this.look);
  }

  /** Gives what the server had not yet confirmed when the page went. */
  take(): Fields {
    return this.read();
  }

  /** The server has these: what differs was typed since, and stays. */
  saved(fields: Fields) {
    const left = Object.entries(this.read()).filter(([name, text]) => fields[name] !== text);
    this.write(Object.fromEntries(left));
  }

  forget() {
    this.write({});
  }

  /** Answers once the page shows what was sent with the call. */
  arrived() {
    return true;
  }

  private get key() {
    return this.getAttribute('name') ?? '';
  }

  private read(): Fields {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? '{}') as Fields;
    } catch {
      return {};
    }
  }

  private write(fields: Fields) {
    if (!this.key) return;
    if (Object.keys(fields).length) sessionStorage.setItem(this.key, JSON.stringify(fields));
    else sessionStorage.removeItem(this.key);
  }
}

customElements.define('pr-draft', PrDraft);
