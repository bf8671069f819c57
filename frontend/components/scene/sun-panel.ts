import { el, icon } from '../dom';
import type { Texts } from '../map/texts';
import { clock, daylight } from './sun';

/** Beginning of spring, of summer and of winter: the usual days to judge a shadow by. */
const DAYS: [string, string][] = [['03-21', 'sun.march'], ['06-21', 'sun.june'], ['12-21', 'sun.december']];
const YEAR = new Date().getFullYear();

/** Day and time of the sun; on small screens folded behind a button. */
export class SunPanel {
  readonly node = el('div', { class: 'ps-sun' });
  day = `${YEAR}-06-21`;
  minutes = 15 * 60 + 40;
  private readonly opener = el('button', { type: 'button', class: 'ps-sun-button', 'aria-expanded': 'false' });
  private readonly body = el('div', { class: 'ps-sun-body' });
  private readonly title = el('b');
  private readonly days = el('div', { class: 'ps-days', role: 'group' });
  private readonly other = el('input', { type: 'date', min: '1950-01-01', max: '2050-12-31' });
  private readonly time = el('input', { type: 'range', min: 0, max: 1435, step: 5 });
  private readonly now = el('output');
  private readonly rise = el('span');
  private readonly set = el('span');

  constructor(
    private readonly texts: Texts,
    private readonly place: () => { lon: number; lat: number; zone: string } | undefined,
    private readonly changed: () => void
  ) {
    this.opener.addEventListener('click', () => this.open(this.opener.getAttribute('aria-expanded') !== 'true'));
    this.other.addEventListener('change', () => this.other.value && this.put(this.other.value, this.minutes));
    this.time.addEventListener('input', () => this.put(this.day, Number(this.time.value)));
    for (const [date, key] of DAYS) {
      const button = el('button', { type: 'button', 'data-key': key });
      button.addEventListener('click', () => this.put(`${this.day.slice(0, 4)}-${date}`, this.minutes));
      this.days.append(button);
    }
    this.body.append(
      el('div', { class: 'ps-sun-head' }, this.title, el('div', { class: 'ps-sun-days' }, this.days, this.other)),
      el('div', { class: 'ps-sun-time' }, this.time, this.now),
      el('div', { class: 'ps-sun-ends', 'aria-hidden': 'true' }, this.rise, this.set)
    );
    this.node.append(this.opener, this.body);
  }

  name() {
    const { texts } = this;
    this.opener.replaceChildren(icon('sun'), el('span', {}, texts.say('sun.short')));
    this.title.replaceChildren(icon('sun'), texts.say('sun'));
    this.days.setAttribute('aria-label', texts.say('sun.day'));
    for (const button of this.days.children) button.textContent = texts.say((button as HTMLElement).dataset.key ?? '');
    this.other.setAttribute('aria-label', texts.say('sun.other'));
    this.time.setAttribute('aria-label', texts.say('sun.time'));
    this.draw();
  }

  put(day: string, minutes: number) {
    this.day = day;
    this.minutes = Math.max(0, Math.min(1439, minutes));
    this.draw();
    this.changed();
  }

  /** Day and time as the people there write them. */
  told(): string {
    return this.texts.say('sun.now', clock(this.minutes));
  }

  draw() {
    const place = this.place();
    const words = this.told();
    this.other.value = this.day;
    this.time.value = String(this.minutes);
    this.time.setAttribute('aria-valuetext', words);
    this.now.textContent = words;
    for (const [i, button] of [...this.days.children].entries()) {
      button.setAttribute('aria-pressed', String(this.day.slice(5) === DAYS[i][0]));
    }
    if (!place) return;
    const [from, to] = daylight(this.day, place.zone, place.lon, place.lat);
    this.rise.textContent = this.texts.say('sun.rise', clock(from));
    this.set.textContent = this.texts.say('sun.set', clock(to));
    this.time.style.setProperty('--from', `${(from / 1435) * 100}%`);
    this.time.style.setProperty('--to', `${(to / 1435) * 100}%`);
  }

  private open(open: boolean) {
    this.opener.setAttribute('aria-expanded', String(open));
    this.node.classList.toggle('ps-open', open);
  }
}
