import { el, icon } from '../dom';
import { dress, type Compare } from './compare';
import { consent, foreignHost } from './consent';
import type { Features } from './features';
import type { Entry, LayerStack } from './layer-stack';
import type { LayerSpec } from './model';
import { legend } from './shape-style';
import type { Texts } from './texts';

/** A row that is no layer of the stack, such as the area or the pins. */
export interface ExtraRow {
  label: string;
  visible: boolean;
  toggle(visible: boolean): void;
}

/** The button "layers" with its panel of boxes and sliders; Escape closes it. */
export class LayerSwitch {
  readonly node = el('div', { class: 'pm-layers' });
  private readonly button = el('button', { type: 'button', class: 'pm-layers-button', 'aria-expanded': 'false' });
  private readonly panel = el('div', { class: 'pm-panel', role: 'group', hidden: true });

  private opener: HTMLElement | null = null;

  constructor(
    private readonly texts: Texts,
    private readonly stack: LayerStack,
    private readonly compare: Compare,
    private readonly features: Features,
    private readonly extras: () => ExtraRow[],
    private readonly askMiddle: (spec: LayerSpec, back: HTMLElement) => void
  ) {
    this.node.append(el('div', { class: 'pm-tools' }, compare.button, this.button), this.panel);
    this.button.addEventListener('click', () => this.open(!this.isOpen));
    this.node.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen) return;
      event.stopPropagation();
      this.open(false);
      (this.opener ?? this.button).focus();
    });
    stack.addEventListener('layers', () => this.draw());
  }

  /** Draws the rows anew; the focus stays on the same row. */
  draw() {
    const focused = this.panel.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.row : undefined;
    const extras = this.extras();
    const bases = this.stack.entries.filter((e) => e.spec.base);
    const overlays = this.stack.entries.filter((e) => !e.spec.base).reverse();
    const { comparing } = this.stack;
    const foreignGround = bases.some((e) => foreignHost(e.spec));
    const count = comparing ? 0 : overlays.filter((e) => e.visible && consent.allows(e.spec)).length + extras.filter((e) => e.visible).length;
    this.node.hidden = overlays.length + extras.length === 0 && bases.length < 2 && !foreignGround;
    this.button.replaceChildren(
      icon('layers'),
      el('span', { class: 'pm-word' }, this.texts.say('layers')),
      el('span', { class: 'pm-count', hidden: count === 0 }, String(count))
    );
    this.panel.setAttribute('aria-label', this.texts.say('layers.title'));
    this.panel.replaceChildren(el('b', {}, this.texts.say('layers.title')));
    if (comparing) this.panel.append(el('p', {}, this.texts.say('compare.hint')));
    else for (const entry of overlays) this.panel.append(...this.row('checkbox', entry));
    if (this.compare.possible) this.panel.append(this.comparer());
    extras.forEach((extra, i) => this.panel.append(extraRow(extra, i)));
    if (bases.length > 1 || foreignGround) {
      this.panel.append(el('b', {}, this.texts.say('layers.base')));
      for (const entry of bases) this.panel.append(...this.row('radio', entry));
    }
    if (focused) this.panel.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused)}"]`)?.focus();
  }

  /** For a button elsewhere: Escape leads back to it. */
  toggle() {
    this.opener = document.activeElement as HTMLElement | null;
    this.open(!this.isOpen);
    if (this.isOpen) this.panel.querySelector('input')?.focus();
  }

  private get isOpen() {
    return this.button.getAttribute('aria-expanded') === 'true';
  }

  private open(open: boolean) {
    this.panel.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
  }

  private row(type: 'checkbox' | 'radio', entry: Entry) {
    const { spec, visible, opacity } = entry;
    const { id, label, summary, style } = spec;
    const box = el('input', { type, 'data-row': id, name: type === 'radio' ? 'pm-base' : undefined });
    box.checked = visible;
    box.addEventListener('change', () => this.stack.setVisible(id, box.checked));
    const host = foreignHost(spec);
    if (host && !consent.allows(spec)) return [this.asking(entry, host)];
    const row: HTMLElement[] = [el('label', {}, box, el('span', {}, label))];
    if (host) row.push(this.agreed(spec, host));
    if (style && visible) row.push(legend(style, this.texts.say('layer.legend', label)));
    if (spec.legend && visible) row.push(this.picture(spec));
    if (summary) row.push(this.about(label, summary));
    const features = visible && this.features.list(entry);
    if (features) row.push(features);
    if (spec.info && visible) row.push(this.middle(spec));
    if (visible && type === 'checkbox') row.push(this.slider(id, label, opacity));
    return row;
  }

  /** Whose server a layer comes from, what goes there, and the one way to load it. */
  private asking({ spec }: Entry, host: string) {
    const button = el(
      'button', { type: 'button', class: 'pm-action', 'data-row': spec.id, 'aria-label': this.texts.say('consent.give.of', host, spec.label) },
      icon('download'), this.texts.say('consent.give', host)
    );
    button.addEventListener('click', () => {
      this.stack.setVisible(spec.id, true);
      consent.give(host);
    });
    return el('div', { class: 'pm-foreign' }, el('span', {}, spec.label), el('p', {}, this.texts.say('consent.line', host)), button);
  }

  /** Where a layer comes from by leave, and the way to take that back. */
  private agreed({ id, label }: LayerSpec, host: string) {
    const button = el(
      'button', { type: 'button', 'data-row': id, 'aria-label': this.texts.say('consent.revoke.of', host, label) }, this.texts.say('consent.revoke')
    );
    button.addEventListener('click', () => {
      this.stack.decline(host);
      consent.revoke(host);
    });
    return el('p', { class: 'pm-agreed' }, `${this.texts.say('consent.given', host)} `, button);
  }

  /** On phones, where the list of layers is all that has room. */
  private comparer() {
    const button = this.compare.opener();
    button.addEventListener('click', () => this.open(false));
    dress(button, this.texts.say(this.compare.active ? 'compare.end' : 'compare'));
    return button;
  }

  /** The service's own picture of what its colours mean; asked for when somebody wants to see it. */
  private picture({ id, label, legend: source }: LayerSpec) {
    const place = el('p');
    const box = el(
      'details', { class: 'pm-about' }, el('summary', { 'data-row': `${id}-legend` }, this.texts.say('legend', label)), place
    );
    box.addEventListener('toggle', () => {
      if (!box.open || place.firstChild) return;
      const picture = el('img', { class: 'pm-legend-picture', src: source, alt: this.texts.say('legend.picture', label) });
      picture.addEventListener('error', () => place.replaceChildren(this.texts.say('legend.failed')));
      place.append(picture);
    });
    return box;
  }

  /** For whoever does not point at the map. */
  private middle(spec: LayerSpec) {
    const button = el('button', { type: 'button', class: 'pm-middle', 'data-row': `${spec.id}-middle` }, this.texts.say('info.middle', spec.label));
    button.addEventListener('click', () => {
      this.open(false);
      this.askMiddle(spec, this.opener ?? this.button);
    });
    return button;
  }

  /** What a plan shows, for whoever does not see it or wants to know more. */
  private about(label: string, words: string) {
    return el('details', { class: 'pm-about' }, el('summary', {}, this.texts.say('layer.about', label)), el('p', {}, words));
  }

  private slider(id: string, label: string, opacity: number) {
    const slider = el('input', {
      type: 'range', min: 0, max: 100, step: 5, 'data-row': `${id}-opacity`,
      'aria-label': this.texts.say('layers.opacity', label)
    });
    slider.value = String(Math.round(opacity * 100));
    slider.addEventListener('input', () => this.stack.setOpacity(id, Number(slider.value) / 100));
    return slider;
  }
}

function extraRow(extra: ExtraRow, i: number): HTMLElement {
  const box = el('input', { type: 'checkbox', 'data-row': `extra-${i}` });
  box.checked = extra.visible;
  box.addEventListener('change', () => extra.toggle(box.checked));
  return el('label', {}, box, el('span', {}, extra.label));
}
