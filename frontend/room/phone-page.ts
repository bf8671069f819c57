import { el, icon } from '../components/dom';
import { kept, keep } from './kept';
import { Live } from './live';
import type { Ground, Look, Room, Voice } from './model';
import { button, type Screen } from './parts';
import { closed } from './screens/closed';
import { collect } from './screens/collect';
import { dots } from './screens/dots';
import { code as askForCode, seat as askForSeat } from './screens/join';
import { opinions } from './screens/opinions';
import { stances } from './screens/stances';
import { wait } from './screens/wait';
import { look, Refused } from './server';
import { clockText, secondsLeft } from './time';
import { language, say } from './words';

/** What the screens of a phone know. */
export interface Here {
  code: string;
  ground: Ground;
  room: Room;
  home: boolean;
  voices: Voice[];
}

/** The page of a phone: its head, one screen that follows the round, and nothing to lose. */
export class Phone {
  private readonly code = decodeURIComponent(location.pathname.split('/').pop() ?? '').toUpperCase().replace(/[^A-HJ-NP-Z]/g, '');
  private readonly accent = new CSSStyleSheet();
  private readonly live: Live<Room>;
  private readonly stage = el('div', { class: 'stage-of-screen' });
  private readonly bar = el('header', {});
  private readonly lost = el('p', { class: 'lost', role: 'status' });
  private readonly news = el('p', { class: 'unseen', 'aria-live': 'polite' });
  private readonly clock = el('p', { class: 'left' });
  private here?: Here;
  private screen?: Screen;
  private shown = '';
  /** Rounds in which this page saw something weighed. */
  private readonly weighed = new Set<string>();

  constructor(root: HTMLElement) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.accent];
    document.documentElement.lang = kept<string>('sprache') ?? (navigator.language.startsWith('de') ? 'de' : 'en');
    root.append(this.bar, this.lost, this.news, this.stage);
    this.live = new Live<Room>(() => `../api/v1/workshops/${this.code}/live`, {
      look: () => this.look(),
      told: (room) => this.told(room),
      connected: (on) => this.connected(on)
    });
    window.setInterval(() => this.tick(), 500);
  }

  start() {
    if (this.code.length === 6) this.live.start();
    else this.ask('');
  }

  private ask(sentence: string) {
    this.head(say('title'), false);
    this.show('code', askForCode(sentence, this.code));
  }

  /** Everything once; false while this phone has no seat. */
  private async look(): Promise<boolean> {
    let seen: Look;
    try {
      seen = await look(this.code);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) {
        this.connected(false);
        throw error;
      }
      this.ask(error.message);
      return false;
    }
    this.live.ahead = seen.now - Date.now();
    this.accent.replaceSync(seen.ground.town.accentCss);
    this.here = {
      code: this.code, ground: seen.ground, room: seen.room, home: seen.seat?.home ?? false, voices: seen.voices ?? []
    };
    if (seen.room.round) this.weighed.add(seen.room.round.id);
    this.connected(true);
    if (seen.seat || seen.room.state === 'CLOSED') {
      this.draw();
      return seen.room.state !== 'CLOSED';
    }
    this.head(seen.room.title, false);
    this.show('seat', askForSeat(this.here, () => this.live.start()));
    return false;
  }

  private told(room: Room) {
    if (!this.here) return;
    const before = this.here.room.round?.id;
    this.here = { ...this.here, room, voices: before === room.round?.id ? this.here.voices : [] };
    this.draw();
    if (room.state === 'CLOSED') this.live.stop();
    // A round that was led before may be led again: what this phone said in it the server knows.
    else if (before !== room.round?.id && room.round?.kind === 'WEIGH') this.weighAgain(room.round.id);
  }

  private weighAgain(round: string) {
    if (this.weighed.has(round)) this.live.start();
    this.weighed.add(round);
  }

  private connected(on: boolean) {
    document.documentElement.classList.toggle('is-lost', !on);
    this.lost.textContent = on ? '' : say('lost_line');
    this.tag();
  }

  /** A screen stays as long as what it is for stays; then nothing typed on it moves. */
  private draw() {
    const here = this.here!;
    const { room } = here;
    const key = [room.state, room.round?.id, room.view === 'RESULT' && room.round?.kind !== 'WEIGH', language()].join();
    this.head(room.title, room.state !== 'CLOSED');
    this.tick();
    if (key === this.shown) {
      this.screen?.update?.(room);
      return;
    }
    if (room.round) this.news.textContent = say('new_round', room.round.question);
    this.show(key, this.screenOf(here));
  }

  private screenOf(here: Here): Screen {
    const { room } = here;
    if (room.state === 'CLOSED') return closed(here);
    const kind = room.round?.kind;
    if (kind === 'COLLECT') return collect(here);
    if (kind === 'WEIGH') return room.round?.method === 'STANCE' ? stances(here) : dots(here);
    return room.view === 'RESULT' && room.result ? opinions(here) : wait(here);
  }

  private show(key: string, screen: Screen) {
    this.shown = key;
    this.screen = screen;
    this.stage.replaceChildren(screen.node);
    window.scrollTo(0, 0);
    screen.node.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private head(title: string, inside: boolean) {
    const other = language() === 'de' ? 'en' : 'de';
    const turn = button('plain', 'languages', say('other'), () => {
      document.documentElement.lang = other;
      keep('sprache', other);
      this.shown = '';
      this.bar.replaceChildren();
      if (this.here && inside) this.draw();
      else this.start();
    });
    turn.lang = other;
    const key = `${title} ${inside} ${language()}`;
    if (this.bar.dataset.of === key && this.bar.hasChildNodes()) return;
    this.bar.dataset.of = key;
    document.title = `${title} · Planrunde`;
    this.bar.replaceChildren(
      el('div', { class: 'top' }, el('p', { class: 'name' }, title), ...(inside ? [el('p', { class: 'tag' })] : []), turn),
      ...(inside ? [el('div', { class: 'where' }, el('p', { class: 'round' }), this.clock)] : [])
    );
    this.tag();
  }

  private tag() {
    const on = !document.documentElement.classList.contains('is-lost');
    this.bar.querySelector('.tag')?.replaceChildren(icon(on ? 'check' : 'wifi-off'), say(on ? 'connected' : 'lost'));
  }

  private tick() {
    const round = this.here?.room.round;
    const line = this.bar.querySelector<HTMLElement>('.round');
    const where = this.bar.querySelector<HTMLElement>('.where');
    if (!line || !where || !this.here) return;
    where.hidden = !round;
    if (!round) return;
    line.textContent = say('round', round.number, this.here.room.rounds, say(round.kind));
    const seconds = secondsLeft(round, this.live.ahead);
    const text = round.held !== null ? say('held') : seconds > 0 ? say('left', clockText(seconds)) : say('over');
    if (this.clock.textContent !== text) this.clock.textContent = text;
    this.clock.classList.toggle('short', round.held === null && seconds > 0 && seconds <= 60);
  }
}
