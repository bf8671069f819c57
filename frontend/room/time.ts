import { svg } from '../components/dom';
import { around } from '../components/round';
import type { Round } from './model';

const SEATS = 20;

/** Whole seconds that are left, by the server's clock; negative once it is over. */
export function secondsLeft(round: Round, ahead: number): number {
  if (round.held !== null) return round.held;
  return round.until === null ? 0 : Math.ceil((Date.parse(round.until) - Date.now() - ahead) / 1_000);
}

/** As on a clock, never below zero. */
export function clockText(seconds: number): string {
  const left = Math.max(0, seconds);
  const minutes = Math.floor(left / 60);
  return `${minutes}:${String(left % 60).padStart(2, '0')}`;
}

/** The time as a round table: people leave it one after the other, the last seat is the end. */
export function roundTable(round: Round, ahead: number): SVGSVGElement {
  const left = secondsLeft(round, ahead);
  const taken = Math.min(SEATS, Math.max(0, Math.ceil((left / (round.minutes * 60)) * SEATS)));
  return svg(
    'svg',
    { viewBox: '0 0 176 176', class: 'round-table', 'aria-hidden': 'true' },
    svg('circle', { cx: 88, cy: 88, r: 59, fill: 'var(--own-ink,#17212b)' }),
    ...around(SEATS, 88, 76).map(([x, y], i) =>
      svg('circle', {
        cx: x.toFixed(1), cy: y.toFixed(1), r: 8,
        fill: i < taken ? 'var(--marker)' : 'var(--surface)',
        stroke: i < taken ? 'var(--own-ink,#17212b)' : 'var(--line-strong)',
        'stroke-width': 2
      })
    ),
    svg(
      'text',
      { x: 88, y: 88, dy: '.36em', 'text-anchor': 'middle', fill: '#fff', 'font-size': left >= 6000 ? 27 : 34, 'font-weight': 700 },
      clockText(left)
    )
  );
}
