import type { Rest } from './pr-sheet';

const TAP = 6;

/** Lets the grip pull the sheet; at the end it goes to the nearest rest, a tap goes one further. */
export function drag(sheet: HTMLElement, grip: HTMLElement, settle: (rest: Rest) => void) {
  let startY = 0;
  let startHeight = 0;
  let moved = 0;

  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    startY = event.clientY;
    startHeight = sheet.offsetHeight;
    moved = 0;
    sheet.setAttribute('dragging', '');
  });
  grip.addEventListener('pointermove', (event) => {
    if (!sheet.hasAttribute('dragging')) {
      return;
    }
    moved = Math.max(moved, Math.abs(event.clientY - startY));
    const most = (sheet.parentElement?.clientHeight ?? innerHeight) - 56;
    sheet.style.height = `${Math.min(most, Math.max(96, startHeight + startY - event.clientY))}px`;
  });
  const end = () => {
    if (!sheet.hasAttribute('dragging')) {
      return;
    }
    sheet.removeAttribute('dragging');
    const height = sheet.offsetHeight;
    sheet.style.height = '';
    settle(moved < TAP ? next(sheet) : nearest(height, sheet.parentElement?.clientHeight ?? innerHeight));
  };
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}

function next(sheet: HTMLElement): Rest {
  return sheet.getAttribute('rest') === 'half' ? 'full' : 'half';
}

function nearest(height: number, room: number): Rest {
  const rests: [Rest, number][] = [['peek', 128], ['half', room * 0.52], ['full', room - 56]];
  rests.sort((a, b) => Math.abs(a[1] - height) - Math.abs(b[1] - height));
  return rests[0][0];
}
