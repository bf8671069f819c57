import { css, html, LitElement } from 'lit';
import { drag } from './sheet-drag';

export type Rest = 'peek' | 'half' | 'full';
const RESTS: Rest[] = ['peek', 'half', 'full'];
const KEYED = ':scope > :not([slot]) :is(a[href], button, input, select, textarea, summary, [tabindex])';

/**
 * A panel beside the map, on phones a sheet over it. Slots: head, the middle (scrolls), foot.
 * Says `rest-changed` when a person has moved it, and writes its height to --sheet on its parent.
 */
class PrSheet extends LitElement {
  static properties = {
    rest: { reflect: true },
    larger: {},
    smaller: {},
  };

  declare rest: Rest;
  declare larger: string;
  declare smaller: string;

  static styles = css`
    :host { display: flex; flex-direction: column; min-height: 0; position: relative; }
    :host([hidden]) { display: none; }
    .middle { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
    .middle:focus-visible { outline: 3px solid var(--focus-out); outline-offset: -3px; }
    .head, .foot { flex: none; }
    .grip { display: none; }
    @media (max-width: 767.98px) {
      :host {
        position: absolute; inset: auto 0 0; z-index: 12; height: 52%;
        transition: height var(--move-sheet) var(--ease);
      }
      :host([rest='peek']) { height: calc(128px + env(safe-area-inset-bottom)); }
      :host([rest='full']) { height: calc(100% - 56px); }
      :host([dragging]) { transition: none; }
      .grip { display: block; flex: none; position: relative; height: 28px; touch-action: none; cursor: grab; }
      .grip::before {
        content: ''; position: absolute; left: 50%; top: 11px; width: 44px; height: 5px; margin-left: -22px;
        border-radius: 3px; background: var(--line-strong);
      }
      .head { touch-action: pan-x; }
      :host([rest='peek']) .middle { visibility: hidden; }
      button {
        position: absolute; top: 0; width: 50%; height: 44px; opacity: 0; border: 0; padding: 0;
        background: var(--surface); color: var(--ink); font: 600 15px/1 var(--font-office); pointer-events: none;
      }
      button:first-child { left: 0; }
      button:last-child { right: 0; }
      button:focus-visible { opacity: 1; pointer-events: auto; outline: 3px solid var(--focus-out); outline-offset: -3px; z-index: 1; }
    }
    /* In a low window, such as a zoomed one, a sheet would leave no room: it follows the map instead. */
    @media (max-width: 767.98px) and (max-height: 480px) {
      :host, :host([rest]) { position: relative; inset: auto; height: auto; }
      .grip { display: none; }
      .middle, :host([rest='peek']) .middle { overflow: visible; visibility: visible; }
    }
    @media print { .grip { display: none; } .middle { overflow: visible; } }
  `;

  constructor() {
    super();
    this.rest = 'half';
    this.larger = '';
    this.smaller = '';
  }

  render() {
    return html`
      <div class="grip" part="grip">
        <button type="button" ?disabled=${this.rest === 'full'} @click=${() => this.step(1)}>${this.larger}</button>
        <button type="button" ?disabled=${this.rest === 'peek'} @click=${() => this.step(-1)}>${this.smaller}</button>
      </div>
      <div class="head" part="head"><slot name="head"></slot></div>
      <div class="middle" part="middle"><slot></slot></div>
      <div class="foot" part="foot"><slot name="foot"></slot></div>
    `;
  }

  firstUpdated() {
    const grip = this.renderRoot.querySelector<HTMLElement>('.grip')!;
    drag(this, grip, (rest) => this.move(rest));
    const middle = this.renderRoot.querySelector<HTMLElement>('.middle')!;
    const open = () => this.open(middle);
    new ResizeObserver(() => {
      this.tellHeight();
      open();
    }).observe(this);
    new MutationObserver(open).observe(this, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled', 'tabindex'] });
  }

  /** Words alone scroll by key as well; not every browser sees to that itself. */
  private open(middle: HTMLElement) {
    const keyed = [...this.querySelectorAll<HTMLElement>(KEYED)].some((it) => it.tabIndex >= 0 && !it.matches(':disabled') && it.checkVisibility());
    if (middle.scrollHeight > middle.clientHeight && !keyed) middle.tabIndex = 0;
    else middle.removeAttribute('tabindex');
  }

  private step(by: number) {
    this.move(RESTS[RESTS.indexOf(this.rest) + by] ?? this.rest);
  }

  private move(rest: Rest) {
    if (rest !== this.rest) {
      this.rest = rest;
      this.dispatchEvent(new CustomEvent('rest-changed', { detail: { rest }, bubbles: true }));
    }
  }

  private tellHeight() {
    const over = getComputedStyle(this).position === 'absolute' ? this.offsetHeight : 0;
    this.parentElement?.style.setProperty('--sheet', `${over}px`);
    this.dispatchEvent(new CustomEvent('sheet-height', { detail: over, bubbles: true }));
  }
}
customElements.define('pr-sheet', PrSheet);
