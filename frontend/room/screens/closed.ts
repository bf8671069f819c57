import { el } from '../../components/dom';
import { waitingTable } from '../../components/marks';
import { heading, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { resultColumns } from '../result';
import { say } from '../words';
import { receipts } from './receipts';

/** The end: thanks, the receipts, and what came of it. */
export function closed(here: Here): Screen {
  const { ground, room } = here;
  const procedure = new URL(`../verfahren/${encodeURIComponent(ground.procedure.slug)}`, location.href).href;
  const node = el(
    'div',
    { class: 'screen' },
    el(
      'main',
      {},
      el('div', { class: 'table' }, waitingTable(9, 132)),
      heading(say('closed')),
      el('p', {}, say('closed_line', ground.procedure.name)),
      el('a', { class: 'link-button', href: procedure }, say('to_procedure')),
      ...receipts(here),
      ...(room.result && room.result.voters > 0
        ? [el('h2', {}, say('result')), el('div', { class: 'result' }, ...resultColumns(room.result, ground.procedure.categories, 10))]
        : [])
    )
  );
  return { node };
}
