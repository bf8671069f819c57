import { el, icon as glyph } from '../components/dom';
import { Idle } from './idle';
import type { Item, Package, Procedure } from './model';
import { makeReceipt } from './receipt';
import { about } from './screens/about';
import { attract } from './screens/attract';
import { check } from './screens/check';
import { others } from './screens/others';
import { pairing } from './screens/pairing';
import { place } from './screens/place';
import { thanks } from './screens/thanks';
import { topic } from './screens/topic';
import { words } from './screens/words';
import { Server } from './server';
import { keep, loadPackage, room } from './store';
import { begin, steps, type Visit } from './visit';
import { say, type Key } from './words';

/** The page: one screen at a time, and nothing of a person but in memory. */
export class Kiosk {
  content?: Package;
  enough = true;
  readonly server = new Server((content) => this.told(content));
  private readonly idle = new Idle(() => this.wipe());
  private readonly accent = new CSSStyleSheet();
  private resting = true;
  /** Why the code is asked for on the screen; undefined while it is not. */
  private asked?: string;

  constructor(private readonly root: HTMLElement) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.accent];
  }

  async start() {
    this.content = await loadPackage().catch(() => undefined);
    this.enough = (await room()).enough;
    this.rest();
    await this.server.talk();
  }

  /** Everything of the last person goes with the page itself, its history and its fields. */
  wipe() {
    window.speechSynthesis?.cancel();
    location.replace(location.pathname);
  }

  /** News does not disturb who is writing; it waits for the attract screen. */
  private told(content: Package | undefined) {
    if (content) this.content = content;
    if (this.resting) this.rest();
  }

  private rest() {
    this.resting = true;
    if (this.content) this.accent.replaceSync(this.content.town.accentCss);
    const { denied } = this.server;
    const paired = this.content !== undefined && !denied;
    const reason = denied?.reason ?? '';
    // Somebody may be typing the code: the screen stays unless it has something else to say.
    if (!paired && this.asked === reason) return;
    this.asked = paired ? undefined : reason;
    this.show(paired ? attract(this) : pairing(this));
  }

  /** Draws the resting screen anew, for instance in another language. */
  again() {
    this.rest();
  }

  open(procedure: Procedure) {
    this.resting = false;
    this.idle.start();
    this.about(begin(procedure));
  }

  private about(visit: Visit) {
    const { procedure } = visit;
    const back = () => this.about(visit);
    this.show(
      about(procedure, {
        on: () => this.step(visit, 0),
        out: () => this.wipe(),
        others: () => this.show(others({ procedure, shelf: visit.shelf, show: (screen) => this.show(screen), back }))
      })
    );
  }

  private step(visit: Visit, at: number) {
    if (at < 0) {
      this.about(visit);
      return;
    }
    const all = steps(visit.procedure);
    const go = {
      at, of: all.length,
      on: () => this.step(visit, at + 1),
      back: () => this.step(visit, at - 1),
      erase: () => this.wipe(),
      aside: (screen: HTMLElement) => this.show(screen)
    };
    const screens = { place, topic, words };
    const name = all[at];
    if (name === undefined) return;
    this.show(name === 'check' ? check(visit, go, () => this.send(visit)) : screens[name](visit, go));
  }

  /** Thanks are said once the disk has it, and not before. */
  private async send(visit: Visit) {
    const item: Item = {
      key: crypto.randomUUID(),
      receipt: makeReceipt(),
      written: new Date().toISOString(),
      procedure: visit.procedure.id,
      category: visit.category, type: visit.type, title: visit.title, text: visit.text,
      place: visit.place, placeWords: visit.placeWords, consent: true
    };
    await keep(item);
    this.show(thanks(item.receipt, this.content?.receipts ?? '', () => this.wipe()));
    void this.server.talk();
  }

  private show(screen: HTMLElement) {
    this.root.replaceChildren(screen, tools(screen));
    this.root.querySelector<HTMLElement>('h1')?.focus();
  }
}

/** What helps to see, hear and reach; gone with the next wipe. */
function tools(screen: HTMLElement): HTMLElement {
  const bar = el('div', { class: 'tools', role: 'toolbar' });
  const html = document.documentElement;
  const toggle = (key: Key, icon: string, turn: (on: boolean) => void, is: () => boolean) => {
    const button = el('button', { type: 'button', 'aria-pressed': String(is()) }, glyph(icon), el('span', {}, say(key)));
    button.addEventListener('click', () => {
      turn(!is());
      button.setAttribute('aria-pressed', String(is()));
    });
    bar.append(button);
  };
  const mark = (name: string) => [(on: boolean) => void html.classList.toggle(name, on), () => html.classList.contains(name)] as const;
  toggle('large', 'a-large-small', ...mark('large'));
  toggle('contrast', 'contrast', (on) => (on ? (html.dataset.contrast = 'more') : delete html.dataset.contrast), () => html.dataset.contrast === 'more');
  const voices = window.speechSynthesis;
  if (voices && voices.getVoices().length > 0) {
    toggle('read', 'headphones', (on) => {
      voices.cancel();
      if (!on) return;
      const spoken = new SpeechSynthesisUtterance(screen.querySelector('main')?.innerText ?? '');
      spoken.lang = html.lang;
      voices.speak(spoken);
    }, () => voices.speaking);
  }
  toggle('lower', 'panel-bottom', ...mark('low'));
  return bar;
}
