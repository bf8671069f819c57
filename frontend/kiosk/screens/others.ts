import { el } from '../../components/dom';
import { shapeMark } from '../../components/marks';
import type { Procedure, Said, Shelf } from '../model';
import { button, heading } from '../parts';
import { around } from '../shelf';
import { language, say } from '../words';

export interface Others {
  procedure: Procedure;
  shelf: Promise<Shelf | undefined>;
  /** Longitude and latitude that the list is sorted by; the newest come first without it. */
  near?: number[];
  show: (screen: HTMLElement) => void;
  back: () => void;
}

/** What others have said: the newest first, or the nearest to the mark. */
export function others(all: Others): HTMLElement {
  const { shelf, near, back } = all;
  const count = el('p', { class: 'hint', role: 'status' });
  const list = el('ul', { class: 'rows', hidden: true });
  void shelf.then((found) => {
    const rows = found ? rowsOf(found, all) : [];
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    if (!found || rows.length === 0) count.textContent = say('others_none');
    else count.textContent = found.total > rows.length ? say('others_some', rows.length, found.total) : say('others_all', rows.length);
  });
  return page('others', [heading(say(near ? 'others_near' : 'others')), count, list], back);
}

function rowsOf({ said }: Shelf, all: Others): HTMLElement[] {
  const { procedure, near, show } = all;
  const sorted = near ? around(said, near) : said.map((it) => ({ it, metres: undefined }));
  return sorted.map(({ it, metres }) => {
    const mark = markOf(procedure, it);
    const where = metres === undefined ? it.words : way(metres);
    const row = el(
      'button',
      { type: 'button', class: 'row' },
      ...(mark ? [mark] : []),
      el('span', { class: 'grow' }, el('b', { class: 'said', lang: it.language }, it.title), el('span', { class: 'hint' }, [where, day(it.day)].filter(Boolean).join(' · ')))
    );
    row.addEventListener('click', () => show(other(procedure, it, () => show(others(all)))));
    return el('li', {}, row);
  });
}

/** One of them at length. */
function other(procedure: Procedure, it: Said, back: () => void): HTMLElement {
  const mark = markOf(procedure, it);
  const label = procedure.categories.find(({ key }) => key === it.category)?.label ?? '';
  const facts = el('p', { class: 'facts' }, ...(mark ? [mark] : []), el('span', {}, [label, it.words, day(it.day)].filter(Boolean).join(' · ')));
  const title = heading(it.title);
  title.lang = it.language;
  return page('other', [title, facts, ...it.text.split('\n').map((line) => el('p', { class: 'said', lang: it.language }, line))], back);
}

const page = (name: string, work: HTMLElement[], back: () => void): HTMLElement =>
  el('div', { class: `screen reading ${name}` }, el('main', { tabindex: 0 }, ...work), el('footer', {}, button('primary', 'arrow-left', say('back'), back)));

function markOf({ categories }: Procedure, { category }: Said): Element | undefined {
  const style = categories.find(({ key }) => key === category);
  return style && shapeMark(style.shape, style.icon, 44);
}

const way = (metres: number): string => (metres < 1000 ? say('metres', Math.max(10, Math.round(metres / 10) * 10)) : say('kilometres', (metres / 1000).toFixed(1)));

const day = (iso: string): string => new Date(`${iso}T12:00:00`).toLocaleDateString(language() === 'en' ? 'en-GB' : 'de-DE', { day: 'numeric', month: 'long', year: 'numeric' });
