import { el, icon } from '../../components/dom';
import { waitingTable } from '../../components/marks';
import type { Room } from '../model';
import { heading, markOf, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { moment, say } from '../words';
import { leadMap } from './lead';
import { receipts } from './receipts';

/** While there is nothing to do here: what is in front, for whoever cannot see it. */
export function wait(here: Here): Screen {
  const { room } = here;
  const round = room.round;
  const live = el('div', { class: 'live' });
  const title = round?.question ?? say(room.state === 'PLANNED' ? 'planned' : 'between');
  const lead = leadMap(here);
  const update = (now: Room) => {
    live.replaceChildren(...seen(here, now));
    lead.show(now);
  };
  update(room);
  const node = el(
    'div',
    { class: 'screen' },
    el(
      'main',
      {},
      ...(round ? [] : [el('div', { class: 'table' }, waitingTable(3, 132))]),
      heading(title),
      ...(round?.words ? [el('p', { class: 'words' }, round.words)] : []),
      el('p', { class: 'hint' }, line(here)),
      ...video(here),
      lead.node,
      live,
      ...receipts(here)
    )
  );
  return { node, update };
}

function line({ room, home }: Here): string {
  if (room.state === 'PLANNED') return say('planned_line', moment(room.starts));
  if (room.round?.kind === 'SORT') return say('sorting');
  if (room.round?.kind === 'DECIDE') return say('deciding');
  return say(home && room.video ? 'front_home' : 'front');
}

function video({ room, home }: Here): HTMLElement[] {
  if (!home || !room.video) return [];
  return [el('a', { class: 'link-button', href: room.video, target: '_blank', rel: 'noopener noreferrer' }, icon('users'), say('video'))];
}

function seen({ ground }: Here, { round, themes, cards, outcomes }: Room): HTMLElement[] {
  const { categories } = ground.procedure;
  const parts: HTMLElement[] = [];
  if (outcomes.length > 0) {
    parts.push(
      el('h2', {}, say('outcome')),
      ...outcomes.map(({ question, outcome }) => el('div', { class: 'outcome' }, el('p', { class: 'hint' }, question), el('p', { class: 'said' }, outcome)))
    );
  }
  if (round?.kind === 'SORT' && themes.length > 0) {
    parts.push(
      el('h2', {}, say('themes')),
      el('ul', { class: 'rows' }, ...themes.map(({ name, cards: n }) => el('li', {}, el('p', { class: 'said' }, name), el('b', {}, n === 1 ? say('card_of') : say('cards_of', n)))))
    );
  } else if (round && cards.length > 0) {
    parts.push(
      el('h2', {}, say('latest')),
      el('ul', { class: 'rows' }, ...cards.slice(0, 5).map(({ title, category }) => el('li', {}, ...markOf(categories, category, 24), el('p', { class: 'said' }, title))))
    );
  }
  return parts;
}
