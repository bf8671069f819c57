import { el } from '../components/dom';
import type { PinStyle } from '../components/map/model';
import type { Opinion, Result } from './model';
import { markOf } from './parts';
import { say } from './words';

const STANCES = ['agree', 'disagree', 'pass'] as const;

/** What is shared and what is divided, side by side; of each not the mean but who said what. */
export function resultColumns(result: Result, categories: PinStyle[], most: number): HTMLElement[] {
  const { method } = result;
  const column = (part: 'shared' | 'divided', opinions: Opinion[]) =>
    el(
      'section',
      { class: `opinions ${part}` },
      el('h2', {}, say(`${part}_${method}`)),
      el('p', { class: 'hint note' }, el('span', {}, say(`${part}_note_${method}`)), ...(method === 'STANCE' ? [legend()] : [])),
      el('ul', {}, ...opinions.slice(0, most).map((it) => row(it, result, categories))),
      ...(opinions.length === 0 ? [el('p', { class: 'empty' }, say('none'))] : []),
      ...(opinions.length > most ? [el('p', { class: 'hint' }, say('scroll_more', opinions.length - most))] : []),
      ...(part === 'divided' && method === 'STANCE' && result.open.length > 0 ? [el('p', { class: 'hint' }, say('open', result.open.length))] : [])
    );
  return [column('shared', result.shared), column('divided', result.divided)];
}

const legend = () =>
  el('span', { class: 'legend' }, ...STANCES.map((name) => el('span', {}, el('i', { class: name }), say(`legend_${name}`))));

function row(opinion: Opinion, result: Result, categories: PinStyle[]): HTMLElement {
  const { label, category, counts } = opinion;
  const dots = counts.reduce((sum, seats, given) => sum + seats * given, 0);
  const supporters = counts.slice(1).reduce((sum, seats) => sum + seats, 0);
  const words =
    result.method === 'DOTS' ? say('dist_DOTS', dots, supporters) : say('dist_STANCE', counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0);
  return el(
    'li',
    {},
    el('div', { class: 'head' }, ...markOf(categories, category, 30), el('p', { class: 'said' }, label)),
    result.method === 'DOTS' ? dotStrip(counts) : stanceBar(counts),
    el('p', { class: 'hint' }, words)
  );
}

/** How many seats agree, disagree, pass: by length, by sign and by number. */
function stanceBar(counts: number[]): HTMLElement {
  const bar = el('div', { class: 'stance-strip', 'aria-hidden': 'true' });
  STANCES.forEach((name, i) => {
    const seats = counts[i] ?? 0;
    if (seats === 0) return;
    const part = el('span', { class: name }, String(seats));
    part.style.flexGrow = String(seats);
    bar.append(part);
  });
  return bar;
}

/** For each number of dots, how many seats gave that many: from none on the left to many on the right. */
function dotStrip(counts: number[]): HTMLElement {
  const last = counts.reduce((end, seats, given) => (seats > 0 ? given : end), 1);
  const most = Math.max(1, ...counts);
  const bars = counts.slice(0, last + 1).map((seats, given) => {
    const bar = el('span', { class: given === 0 ? 'bar nobody' : 'bar' });
    bar.style.flexBasis = `${seats > 0 ? Math.max(8, (seats / most) * 100) : 0}%`;
    const well = el('div', { class: 'well' }, ...(seats > 0 ? [el('span', { class: 'n' }, String(seats)), bar] : []));
    return el('div', {}, well, el('span', { class: 'k' }, String(given)));
  });
  return el('div', { class: 'dot-strip', 'aria-hidden': 'true' }, ...bars);
}
