import { el } from '../components/dom';
import { language, say } from './words';

const LETTERS = {
  de: ['qwertzuiopü', 'asdfghjklöä', '⇧yxcvbnmß,.⌫'],
  en: ['qwertyuiop', "asdfghjkl'", '⇧zxcvbnm,.⌫']
};
const DIGITS = ['1234567890', '-/:;()€&@"', '+?!%=…„“\'⌫'];

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Keys on the screen for the field that has the focus; a real keyboard goes on working. */
export function keyboard(first: Field): HTMLElement {
  let field = first;
  let capital = true;
  let digits = false;
  const board = el('div', { class: 'keys', role: 'group', 'aria-label': say('keyboard') });
  document.addEventListener('focusin', (event) => {
    const at = event.target;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) field = at;
  });

  const type = (text: string) => {
    const start = field.selectionStart ?? field.value.length;
    const end = field.selectionEnd ?? start;
    if (field.maxLength >= 0 && field.value.length - (end - start) + text.length > field.maxLength) return;
    field.setRangeText(text, start, end, 'end');
    changed();
  };
  const erase = () => {
    const end = field.selectionEnd ?? field.value.length;
    const start = field.selectionStart ?? end;
    // A sign may be two units long.
    const from = start < end ? start : end - ([...field.value.slice(0, end)].at(-1)?.length ?? 0);
    field.setRangeText('', from, end, 'end');
    changed();
  };
  const changed = () => field.dispatchEvent(new Event('input', { bubbles: true }));

  const key = (label: string, act: () => void, name?: string, kind = '') => {
    const button = el('button', { type: 'button', tabindex: -1, class: kind, 'aria-label': name }, label);
    // The field keeps the focus, and with it the place of the next sign.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', act);
    return button;
  };
  const sign = (char: string) => {
    if (char === '⌫') return key(char, erase, say('delete'), 'fn');
    if (char === '⇧') return key(char, () => turn(!capital, digits), say('shift'), capital ? 'fn on' : 'fn');
    const shown = capital && char !== 'ß' ? char.toUpperCase() : char;
    return key(shown, () => {
      type(shown);
      if (capital) turn(false, digits);
    });
  };
  const turn = (toCapital: boolean, toDigits: boolean) => {
    capital = toCapital;
    digits = toDigits;
    const rows = (digits ? DIGITS : LETTERS[language()]).map((row) => el('div', {}, ...[...row].map(sign)));
    const more = digits ? 'abc' : '123';
    const last = [
      key(more, () => turn(false, !digits), say(digits ? 'letters' : 'digits'), 'fn wide'),
      key(say('space'), () => type(' '), undefined, 'space'),
      key(say('newline'), () => (field instanceof HTMLTextAreaElement ? type('\n') : undefined), undefined, 'fn wide')
    ];
    board.replaceChildren(...rows, el('div', {}, ...last));
  };
  turn(true, false);
  return board;
}
