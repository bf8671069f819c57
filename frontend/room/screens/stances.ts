import { el, icon } from '../../components/dom';
import { keep, kept } from '../kept';
import type { Room, Stance } from '../model';
import { button, heading, markOf, problem, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { giveStance, Refused } from '../server';
import { say } from '../words';
import { thingsOf, type Thing } from './things';

const STANCES: [Stance, string][] = [['AGREE', 'thumbs-up'], ['DISAGREE', 'thumbs-down'], ['PASS', 'minus']];

/** One statement after the other, in an order of this phone's own, so that no card is the first for everybody. */
export function stances(here: Here): Screen {
  const { code } = here;
  const round = here.room.round!;
  const mine = new Map<string, Stance>();
  for (const { thing, stance } of here.voices) if (stance) mine.set(thing, stance);
  const seed = kept<number>(`${code} ${round.id} folge`) ?? Math.floor(Math.random() * 2 ** 31);
  keep(`${code} ${round.id} folge`, seed);
  let things = shuffled(thingsOf(here.room), seed);
  let at = things.findIndex(({ id }) => !mine.has(id));
  let review = false;
  const told = problem();
  const work = el('div', { class: 'stance' });
  const footer = el('footer', { class: 'stance-bar' });

  const say_ = async (thing: Thing, stance: Stance) => {
    try {
      await giveStance(code, round.id, thing.id, stance);
      mine.set(thing.id, stance);
      told.tell('');
      at = review ? Math.min(at + 1, things.length) : things.findIndex(({ id }) => !mine.has(id));
      if (at >= things.length) at = -1;
      draw(true);
    } catch (error) {
      told.tell(error instanceof Refused && error.status !== 503 ? error.message : say('not_counted'));
    }
  };

  const draw = (focus = false) => {
    const thing = things[at];
    if (things.length === 0) {
      work.replaceChildren(el('p', { class: 'empty' }, say('nothing')));
      footer.replaceChildren(el('p', { class: 'hint' }, say('stance_line')));
      return;
    }
    if (!thing) {
      work.replaceChildren(el('p', { class: 'done', tabindex: -1 }, icon('circle-check'), say('stance_done')));
      footer.replaceChildren(
        button('secondary', 'rotate-ccw', say('stance_again'), () => {
          review = true;
          at = 0;
          draw(true);
        }),
        el('p', { class: 'hint' }, say('stance_line'))
      );
    } else {
      const chosen = mine.get(thing.id);
      const bars = things.map(({ id }) => el('i', { class: mine.has(id) ? 'on' : id === thing.id ? 'now' : '' }));
      work.replaceChildren(
        el('p', { class: 'hint' }, say('stance_of', at + 1, things.length)),
        el('div', { class: 'bars', 'aria-hidden': 'true' }, ...bars),
        el('blockquote', { tabindex: -1 }, ...markOf(here.ground.procedure.categories, thing.category, 34), el('p', { class: 'said' }, thing.label))
      );
      footer.replaceChildren(
        el(
          'div',
          { class: 'three' },
          ...STANCES.map(([stance, glyph]) => {
            const made = button('stance-button', glyph, say(stance), () => void say_(thing, stance));
            made.setAttribute('aria-pressed', String(chosen === stance));
            return made;
          })
        ),
        ...(at > 0 ? [button('plain', 'arrow-left', say('stance_back'), () => { review = true; at--; draw(true); })] : []),
        el('p', { class: 'hint' }, say('stance_line'))
      );
    }
    if (focus) work.querySelector<HTMLElement>('[tabindex]')?.focus();
  };

  const update = (room: Room) => {
    const now = thingsOf(room);
    const same = now.length === things.length && now.every(({ id }) => things.some((it) => it.id === id));
    if (same) return;
    const shown = things[at]?.id;
    things = shuffled(now, seed);
    const still = things.findIndex(({ id }) => id === shown);
    at = still >= 0 ? still : things.findIndex(({ id }) => !mine.has(id));
    draw();
  };

  draw();
  return { node: el('div', { class: 'screen' }, el('main', {}, heading(round.question), work, told.node), footer), update };
}

/** The same order for the same seed, whoever comes or goes. */
function shuffled(things: Thing[], seed: number): Thing[] {
  const rank = ({ id }: Thing) => {
    let hash = seed;
    for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619);
    return hash >>> 0;
  };
  return [...things].sort((a, b) => rank(a) - rank(b));
}
