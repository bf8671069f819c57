import { connection, type Connection } from './connection';

/** Says in words whether the server hears this page; shows the first child while it does, else the second. */
class PrOnline extends HTMLElement {
  private store?: Connection;

  private readonly tell = () => {
    const away = !!this.store && this.store.state !== 'connected' && this.store.state !== 'loading';
    const [here, gone] = Array.from(this.children);
    here?.toggleAttribute('hidden', away);
    gone?.toggleAttribute('hidden', !away);
  };

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.store = connection();
    this.store?.addStateChangeListener(this.tell);
    // Flow adds elements before it fills them.
    requestAnimationFrame(this.tell);
  }

  disconnectedCallback() {
    this.store?.removeStateChangeListener(this.tell);
  }
}

customElements.define('pr-online', PrOnline);
