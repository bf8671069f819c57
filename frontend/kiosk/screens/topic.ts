import { el } from '../../components/dom';
import { shapeMark } from '../../components/marks';
import type { Choice } from '../model';
import { button, heading, problem, stepScreen, type Go } from '../parts';
import type { Visit } from '../visit';
import { say } from '../words';

/** What it is about, and what kind of thing it is, as large choices. */
export function topic(visit: Visit, go: Go): HTMLElement {
  const { categories, types } = visit.procedure;
  const told = problem();
  const work: HTMLElement[] = [heading(say(categories.length > 0 ? 'topic' : 'kind'))];
  if (categories.length > 0) {
    const marks = new Map(categories.map((it) => [it.key, shapeMark(it.shape, it.icon, 44)]));
    work.push(choices('category', say('topic'), categories, visit.category, (key) => (visit.category = key), marks));
  }
  if (types.length > 0) {
    if (categories.length > 0) work.push(el('h2', {}, say('kind')));
    work.push(choices('type', say('kind'), types, visit.type, (key) => (visit.type = key), new Map()));
  }
  work.push(told.node);
  const onwards = button('primary', 'arrow-right', say('on'), () => {
    if ((categories.length > 0 && !visit.category) || (types.length > 0 && !visit.type)) told.tell(say('choose'));
    else go.on();
  });
  return stepScreen(go, work, onwards);
}

function choices(name: string, label: string, all: Choice[], chosen: string, choose: (key: string) => void, marks: Map<string, Element>): HTMLElement {
  const options = all.map(({ key, label: text }) => {
    const radio = el('input', { type: 'radio', name, value: key, checked: key === chosen });
    radio.addEventListener('change', () => choose(key));
    const mark = marks.get(key);
    return el('label', { class: 'choice' }, radio, ...(mark ? [mark] : []), el('span', {}, text));
  });
  return el('div', { class: 'choices', role: 'radiogroup', 'aria-label': label }, ...options);
}
