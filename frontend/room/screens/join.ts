import { el } from '../../components/dom';
import { waitingTable } from '../../components/marks';
import { button, chips, heading, problem, type Screen } from '../parts';
import type { Here } from '../phone-page';
import { sit } from '../server';
import { moment, say } from '../words';

const LETTERS = 6;

/** Where the code is typed; also says that one leads nowhere. */
export function code(sentence: string, before: string): Screen {
  const field = el('input', {
    type: 'text', id: 'code', maxlength: 12, autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false',
    inputmode: 'text', 'aria-describedby': 'code-told', class: 'code'
  });
  field.value = before;
  const told = problem();
  told.node.id = 'code-told';
  told.tell(sentence);
  const act = () => {
    const letters = field.value.toUpperCase().replace(/[^A-HJ-NP-Z]/g, '');
    if (letters.length === LETTERS) location.assign(`./${letters}`);
    else {
      told.tell(say('code_short'));
      field.focus();
    }
  };
  const form = el('form', {}, el('label', { for: 'code' }, say('code')), field, told.node);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
  const node = el(
    'div',
    { class: 'screen' },
    el('main', {}, el('div', { class: 'table' }, waitingTable(3, 132)), heading(say('join')), el('p', {}, say('join_line')), form),
    el('footer', {}, button('primary', '', say('on'), act))
  );
  return { node };
}

/** Where a person sits down: at a table, in the room, or elsewhere. */
export function seat({ code: of, room }: Here, done: () => void): Screen {
  const told = problem();
  let chosen = '';
  const places = room.tables.length > 0 ? room.tables.map((label, i) => ({ key: String(i), label })) : [{ key: 'room', label: say('room') }];
  const act = async () => {
    if (!chosen) return told.tell(say('choose'));
    const table = Number(chosen);
    try {
      await sit(of, chosen !== 'home' && Number.isInteger(table) ? table : null, chosen === 'home');
      done();
    } catch (error) {
      told.tell(error instanceof Error && error.name === 'Error' ? error.message : say('lost_line'));
    }
  };
  const where = [room.place, moment(room.starts)].filter((it) => it !== '').join(' · ');
  const node = el(
    'div',
    { class: 'screen' },
    el(
      'main',
      {},
      heading(room.title),
      el('p', { class: 'hint' }, where),
      chips('seat', say('where'), [...places, { key: 'home', label: say('home') }], '', (key) => {
        chosen = key;
        told.tell('');
      }),
      told.node,
      el('p', { class: 'hint' }, say('nameless'))
    ),
    el('footer', {}, button('primary', '', say('sit'), () => void act()))
  );
  return { node };
}
