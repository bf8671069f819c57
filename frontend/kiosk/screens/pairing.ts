import { el } from '../../components/dom';
import { keyboard } from '../keyboard';
import type { Kiosk } from '../kiosk';
import { button, heading, problem } from '../parts';
import { pair } from '../server';
import { waiting } from '../store';
import { say } from '../words';

/** Where staff type the code; also says why a device may not send any more. */
export function pairing(kiosk: Kiosk): HTMLElement {
  const code = el('input', {
    type: 'text', id: 'code', maxlength: 12, autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', class: 'code'
  });
  const told = problem();
  if (kiosk.server.denied?.reason) told.tell(kiosk.server.denied.sentence);
  const left = el('p', {});
  waiting().then((queue) => {
    if (queue.length > 0) left.textContent = say('pair_waiting', queue.length);
  }, () => undefined);
  const act = async () => {
    told.tell('');
    try {
      const sentence = await pair(code.value);
      if (sentence) told.tell(sentence);
      else await kiosk.server.talk();
    } catch {
      told.tell(say('pair_offline'));
    }
  };
  const form = el(
    'form',
    { class: 'pairing' },
    el('label', { for: 'code' }, say('pair_code')), code, told.node, left,
    button('primary', '', say('pair_do'), () => void act())
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act();
  });
  return el('div', { class: 'screen' }, el('main', {}, heading(say('pair')), el('p', {}, say('pair_line')), form), keyboard(code));
}
