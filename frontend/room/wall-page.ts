import { el, svg } from '../components/dom';
import { qr } from '../components/qr';
import { Live } from './live';
import type { Ground, Look, Room } from './model';
import { lookAtWall, Refused } from './server';
import { clockText, roundTable, secondsLeft } from './time';
import { cards } from './wall/cards';
import { themeColumns } from './wall/columns';
import { WallMap } from './wall/wall-map';
import { resultColumns } from './result';
import { moment, say } from './words';

const CARDS = 4;
const RESULTS = { DOTS: 4, STANCE: 5 };

/** The wall: it follows the moderator, has nothing to press, and shows nothing while it hears nothing. */
export class Wall {
  private readonly key = location.pathname.split('/').pop() ?? '';
  private readonly accent = new CSSStyleSheet();
  private readonly live: Live<Room>;
  private readonly head = el('header', {});
  private readonly body = el('main', {});
  private readonly side = el('aside', {});
  private readonly people = el('p', { class: 'people' });
  private readonly blank: HTMLElement;
  private readonly table = el('div', { class: 'timer', role: 'timer', 'aria-label': say('timer') });
  private map?: WallMap;
  private ground?: Ground;
  private room?: Room;
  private time = '';

  constructor(private readonly root: HTMLElement) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.accent];
    document.title = `${say('wall')} · Planrunde`;
    this.blank = el('div', { class: 'blank', role: 'status' });
    this.live = new Live<Room>(() => `../api/v1/walls/${this.key}/live`, {
      look: () => this.look(),
      told: (room) => this.told(room),
      connected: (on) => (on ? this.draw() : this.goBlank(say('blank'), say('blank_line')))
    });
    window.setInterval(() => this.tick(), 250);
  }

  start() {
    this.goBlank('', '');
    this.live.start();
  }

  private async look(): Promise<boolean> {
    let seen: Look;
    try {
      seen = await lookAtWall(this.key);
    } catch (error) {
      if (error instanceof Refused && error.status === 404) {
        this.goBlank(error.message, '');
        return false;
      }
      if (!this.room) this.goBlank(say('blank'), say('blank_line'));
      throw error;
    }
    this.live.ahead = seen.now - Date.now();
    this.ground = seen.ground;
    this.accent.replaceSync(seen.ground.town.accentCss);
    this.map ??= new WallMap(seen.ground);
    this.told(seen.room);
    return true;
  }

  private told(room: Room) {
    this.room = room;
    this.draw();
  }

  /** Whatever was shown goes from the page, not only from sight. */
  private goBlank(line: string, more: string) {
    this.blank.replaceChildren(...(line ? [el('p', { class: 'line' }, line), el('p', {}, more)] : []));
    this.body.replaceChildren();
    this.root.replaceChildren(this.blank);
  }

  private draw() {
    const { room, ground } = this;
    if (!room || !ground || !this.map) return;
    const { round } = room;
    this.head.replaceChildren(
      el(
        'div',
        { class: 'grow' },
        el('p', { class: 'round' }, this.line(room)),
        el('h1', {}, this.question(room))
      ),
      ...(round ? [this.table] : [])
    );
    this.time = '';
    this.tick();
    const view = this.viewOf(room);
    this.root.dataset.view = view;
    this.drawBody(room, ground, view);
    this.drawSide(room, ground);
    if (this.root.firstElementChild !== this.head) this.root.replaceChildren(this.head, this.body, this.side);
    this.map.show(room);
  }

  private line(room: Room): string {
    const { round, result } = room;
    const where = round ? say('round', round.number, room.rounds, say(round.kind)) : this.whenAndWhere(room);
    return this.viewOf(room) === 'RESULT' && result ? `${where} · ${say('voters', result.voters)}` : where;
  }

  private whenAndWhere({ state, title, place, starts }: Room): string {
    return state === 'PLANNED' ? [place, moment(starts)].filter((it) => it !== '').join(' · ') : title;
  }

  private question(room: Room): string {
    if (room.state === 'CLOSED') return say('closed');
    return room.round?.question ?? (room.state === 'PLANNED' ? room.title : say('between'));
  }

  private viewOf(room: Room): string {
    if (room.still) return 'STILL';
    if (room.state === 'CLOSED') return room.result && room.result.voters > 0 ? 'RESULT' : 'STILL';
    if (room.view === 'RESULT') return room.result ? 'RESULT' : 'STILL';
    if (room.round?.kind === 'DECIDE' && room.outcomes.length > 0) return 'OUTCOME';
    if (room.round?.kind === 'INFORM' && room.round.words && room.view === 'CARDS') return 'WORDS';
    if (room.round?.kind === 'INFORM' && room.view === 'CARDS' && room.cards.length === 0) return 'MAP';
    return room.view;
  }

  private drawBody(room: Room, ground: Ground, view: string) {
    const { categories } = ground.procedure;
    const map = this.map!.node;
    if (view === 'CARDS') {
      // The map stays where it is: moving it would make it begin anew.
      const list = cards(room, categories, CARDS);
      if (map.parentElement === this.body && this.body.children.length === 2) this.body.children[1]!.replaceWith(list);
      else this.body.replaceChildren(map, list);
      map.append(this.people);
    } else if (view === 'MAP') {
      if (map.parentElement !== this.body || this.body.children.length > 1) this.body.replaceChildren(map);
      map.append(this.people);
    } else if (view === 'THEMES') this.body.replaceChildren(themeColumns(room, categories), this.people);
    else if (view === 'RESULT') {
      this.body.replaceChildren(el('div', { class: 'result' }, ...resultColumns(room.result!, categories, RESULTS[room.result!.method])));
    } else if (view === 'OUTCOME') {
      this.body.replaceChildren(
        el('div', { class: 'words' }, ...room.outcomes.slice(-3).map((it) => el('div', {}, ...(it.question === room.round?.question ? [] : [el('p', { class: 'asked' }, it.question)]), el('p', { class: 'said' }, it.outcome))))
      );
    } else {
      const { round } = room;
      const words = view === 'WORDS' ? (round?.words ?? '') : '';
      this.body.replaceChildren(el('div', { class: 'words' }, ...(words ? [el('p', { class: 'said' }, words)] : [])), this.people);
    }
    this.people.textContent = this.peopleLine(room);
  }

  private peopleLine({ seats, round }: Room): string {
    if (!seats) return '';
    if (round?.kind === 'WEIGH') return say('people_voted', seats.voters, seats.room + seats.home);
    return say('people', seats.room, seats.home);
  }

  private drawSide(room: Room, ground: Ground) {
    if (room.state === 'CLOSED') {
      this.side.replaceChildren();
      return;
    }
    const join = ground.join || new URL(`../w/${room.code}`, location.href).href;
    const themes = [...room.themes].filter((it) => it.cards > 0).sort((a, b) => b.cards - a.cards).slice(0, 4);
    if (this.side.dataset.join !== join) {
      this.side.dataset.join = join;
      this.side.replaceChildren(
        qr(join, say('qr')),
        el('p', {}, say('scan')),
        el('p', { class: 'code' }, room.code),
        el('p', { class: 'address' }, new URL(join).host + new URL(join).pathname.replace(/[^/]+$/, '').replace(/\/$/, '')),
        el('div', { class: 'often' })
      );
    }
    const often = this.side.querySelector('.often')!;
    often.replaceChildren(
      ...(themes.length === 0 ? [] : [el('h2', {}, say('often')), ...themes.map(({ name, cards: n }) => el('p', {}, el('span', {}, name), el('b', {}, String(n))))])
    );
  }

  private tick() {
    const round = this.room?.round;
    if (!round || !this.head.isConnected) return;
    const text = round.held !== null ? `${say('held')} ${clockText(round.held)}` : clockText(secondsLeft(round, this.live.ahead));
    if (text === this.time) return;
    this.time = text;
    const table = roundTable(round, this.live.ahead);
    if (round.held !== null) table.append(svg('path', { d: 'M78 118h6v18h-6zM92 118h6v18h-6z', fill: 'var(--marker)' }));
    this.table.replaceChildren(table, el('span', { class: 'unseen' }, text));
  }
}
