import L from 'leaflet';
import { el } from '../dom';

interface Look {
  mark: SVGElement;
  label: string;
  kind: string;
  /** Where the place is in the mark, in CSS pixels from its upper left. */
  anchor: [number, number];
  extra?: HTMLElement;
}

/** A Leaflet icon that is a real button, so that keyboards and screen readers know it. */
class ButtonIcon extends L.Icon<L.IconOptions> {
  readonly button = el('button', { type: 'button', tabindex: -1 });

  constructor() {
    super({ iconUrl: '' });
  }

  createIcon(): HTMLElement {
    return this.button;
  }

  createShadow(): HTMLElement {
    return undefined as unknown as HTMLElement;
  }
}

/** A place on the map that is a button. */
export class ButtonMarker {
  readonly marker: L.Marker;
  readonly button: HTMLButtonElement;

  constructor(at: L.LatLngExpression, chosen: () => void, options: L.MarkerOptions = {}) {
    const icon = new ButtonIcon();
    this.button = icon.button;
    this.marker = L.marker(at, { icon: icon as L.Icon, keyboard: false, riseOnHover: true, ...options });
    this.marker.on('click', chosen);
  }

  show(look: Look) {
    this.button.replaceChildren(look.mark, ...(look.extra ? [look.extra] : []));
    this.button.setAttribute('aria-label', look.label);
    for (const name of [...this.button.classList]) if (name.startsWith('pm-')) this.button.classList.remove(name);
    this.button.classList.add('pm-mark', ...look.kind.split(' '));
    this.button.style.marginLeft = `${-look.anchor[0]}px`;
    this.button.style.marginTop = `${-look.anchor[1]}px`;
  }
}
