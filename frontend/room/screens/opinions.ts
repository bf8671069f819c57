import { heading, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { el } from '../../components/dom';
import type { Room } from '../model';
import { resultColumns } from '../result';
import { say } from '../words';

/** What all together have weighed, once the moderator shows it. */
export function opinions(here: Here): Screen {
  const body = el('div', { class: 'result' });
  const update = ({ result }: Room) => {
    if (result) body.replaceChildren(el('p', { class: 'hint' }, say('voters', result.voters)), ...resultColumns(result, here.ground.procedure.categories, 20));
  };
  update(here.room);
  return { node: el('div', { class: 'screen' }, el('main', {}, heading(say('result')), body)), update };
}
