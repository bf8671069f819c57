import { el, icon } from '../dom';
import type { PlaceTable } from './own-place';

export interface DrawTools {
  undo(): void;
  redo(): void;
  back(): void;
  next(): void;
  finish(): void;
}

/** A button for everything that keys do while drawing. */
export class DrawBar {
  private readonly bar = el('div', { class: 'pm-bar', role: 'group' });
  private readonly buttons: Record<keyof DrawTools, HTMLButtonElement>;

  constructor(private readonly table: PlaceTable, tools: DrawTools) {
    const { texts } = table;
    this.bar.setAttribute('aria-label', texts.say('place.tools'));
    this.buttons = {
      undo: this.tool('undo-2', 'place.step-back', tools.undo),
      redo: this.tool('redo-2', 'place.step-on', tools.redo),
      back: this.tool('delete', 'place.undo', tools.back),
      next: this.tool('move', 'place.next-corner', tools.next),
      finish: this.tool('check', 'place.finish', tools.finish)
    };
    this.bar.append(...Object.values(this.buttons));
    table.box.append(this.bar);
  }

  show(canUndo: boolean, canRedo: boolean, draws: boolean, corners: number, canFinish: boolean) {
    const { undo, redo, back, next, finish } = this.buttons;
    for (const button of [back, next, finish]) button.hidden = !draws;
    this.enable(undo, canUndo);
    this.enable(redo, canRedo);
    this.enable(back, corners > 0);
    this.enable(next, corners > 0);
    this.enable(finish, canFinish);
    this.bar.hidden = !draws && !canUndo && !canRedo;
  }

  stop() {
    this.bar.remove();
  }

  /** A button that goes out does not take the keyboard with it. */
  private enable(button: HTMLButtonElement, enabled: boolean) {
    if (!enabled && document.activeElement === button) this.table.map.getContainer().focus();
    button.disabled = !enabled;
  }

  private tool(name: string, key: string, run: () => void) {
    const words = this.table.texts.say(key);
    const button = el('button', { type: 'button', title: words }, icon(name), el('span', {}, words));
    button.addEventListener('click', run);
    return button;
  }
}
