import { Scene } from 'three';
import { el } from '../dom';
import type { Box } from '../map/model';
import { Notices, Speaker } from '../map/notices';
import { Texts } from '../map/texts';
import { Controls } from './controls';
import { Frame } from './earth';
import { Eye, type Preset } from './eye';
import { around, readExtras, square } from './extent';
import { Fade } from './fade';
import { Floor } from './floor';
import { hands } from './hands';
import { Light } from './light';
import type { Property, SceneValues, SceneView, Spot } from './model';
import { Pace } from './pace';
import { Picture } from './picture';
import { askPins } from './pin-answer';
import { Pins } from './pins';
import { stepOut } from './step-out';
import { moment, sunAt } from './sun';
import { SunPanel } from './sun-panel';
import { World } from './world';

/** Everything in one scene, from its first picture to its end; draws only when something changed. */
export class Stage {
  private readonly values: Partial<SceneValues> = {};
  private readonly texts = new Texts();
  private readonly picture = new Picture();
  private readonly canvas = this.picture.canvas;
  private readonly view = el('div', { class: 'ps-view' }, this.canvas);
  private readonly cross = el('div', { class: 'ps-cross', 'aria-hidden': 'true' }, el('i'));
  private readonly notices = new Notices(this.texts);
  private readonly speaker = new Speaker();
  private readonly scene = new Scene();
  private readonly light = new Light(this.scene);
  private readonly eye: Eye;
  private readonly controls: Controls;
  private readonly sun: SunPanel;
  private readonly fade: Fade;
  private readonly pins: Pins;
  private readonly floor: Floor;
  private readonly watch: ResizeObserver;
  private readonly theme = new MutationObserver(() => this.dress());
  private world?: World;
  private readonly pace = new Pace(this.picture.renderer.getContext() as WebGL2RenderingContext, {
    fetch: () => this.fetch(),
    paint: (share) => this.paint(share),
    rested: () => this.rested()
  });
  private turn = 0;
  /** Whether something of what is seen is on its way. */
  private loading = false;
  private asking = 0;
  private centred = '';

  constructor(private readonly host: HTMLElement) {
    this.eye = new Eye(this.canvas, () => this.seen(), (held) => (this.pace.held = held));
    this.controls = new Controls(this.texts, this.eye, (which) => this.preset(which));
    this.sun = new SunPanel(this.texts, () => this.place(), () => this.shine());
    this.pins = new Pins(this.texts, (id) => this.send('scene-pin', { id }), () => this.draw());
    this.fade = new Fade(this.texts, () => this.draw(), (variant) => this.send('scene-variant', { variant }));
    this.sun.node.prepend(this.fade.node);
    this.view.append(this.fade.veil, this.pins.node, this.cross);
    host.replaceChildren(
      this.view, this.controls.presets, this.controls.node, this.sun.node, this.notices.node, this.speaker.node
    );
    this.floor = new Floor(host, this.texts, this.notices, () => this.draw());
    this.watch = new ResizeObserver(() => this.resize());
    this.watch.observe(this.view);
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast', 'style'] });
    hands(this.canvas, this.eye, {
      placing: () => this.values.placing === true,
      overview: () => this.preset('south'),
      pick: (x, y) => this.pick(x, y),
      confirm: () => this.confirm()
    });
    this.canvas.addEventListener('webglcontextlost', () => this.say('lost', 'unable'));
    this.resize();
  }

  apply<P extends Property>(name: P, value: unknown) {
    Object.assign(this.values, { [name]: value });
    const setters: Partial<Record<Property, () => void>> = {
      texts: () => this.setTexts(),
      label: () => this.name(),
      designs: () => {
        this.setDesigns();
        this.openSoon();
      },
      variant: () => this.setVariant(),
      models: () => this.openSoon(),
      layers: () => this.floor.replace(this.values.layers ?? []),
      area: () => this.floor.outline(this.values.area ?? null),
      pinStyles: () => this.pins.setStyles(this.values.pinStyles ?? []),
      feed: () => void this.ask(),
      filter: () => void this.ask(),
      selected: () => this.select(),
      placing: () => this.setPlacing(),
      own: () => this.setOwn(),
      ownWords: () => this.setOwnWords(),
      view: () => this.show(this.values.view ?? null)
    };
    setters[name]?.();
  }

  focus() {
    this.canvas.focus();
  }

  stop() {
    this.turn++;
    this.watch.disconnect();
    this.theme.disconnect();
    this.pace.stop();
    this.floor.stop();
    this.eye.stop();
    this.world?.stop();
    this.fade.stop();
    this.picture.stop();
  }

  /** Properties come in any order: waits until all of one round are here. */
  private openSoon() {
    const turn = ++this.turn;
    queueMicrotask(() => {
      if (turn === this.turn && this.values.models) void this.open();
    });
  }

  /** Builds the scene around the models; the ground lies where the lowest of them stands, or at 0 without any. */
  private async open() {
    const addresses = this.values.models ?? [];
    const first = this.values.designs?.[0]?.at;
    const turn = ++this.turn;
    if ((addresses.length === 0 && !first) || this.world) return;
    try {
      const extras = await Promise.all(addresses.map(readExtras));
      if (turn !== this.turn) return;
      const lowest = extras.length === 0 ? 0 : Math.min(...extras.map((it) => it.lowest));
      const box = square(this.values.home ?? around(extras[0]?.middle ?? first ?? [0, 0]));
      const middle: Spot = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, lowest];
      const [towns, grounds] = [false, true].map((ground) => addresses.filter((_, i) => extras[i].terrain === ground));
      this.begin(towns, grounds, new Frame(middle), box);
    } catch {
      if (turn === this.turn) this.say('failed', 'failed');
    }
  }

  private begin(towns: string[], grounds: string[], frame: Frame, box: Box) {
    const { scene, picture, eye, floor, pins } = this;
    this.world = new World(frame, box, towns, grounds, {
      scene, picture, eye, floor, pins,
      came: () => this.follow(),
      changed: () => this.draw(),
      failed: () => {
        this.say('failed', 'failed');
        this.draw();
      }
    });
    this.dress();
    this.sun.draw();
    this.shine();
    this.setOwn();
    this.setDesigns();
    this.world.stand(this.fade.main);
    this.show(this.values.view ?? null);
    void this.ask();
  }

  private setDesigns() {
    const designs = this.values.designs ?? [];
    this.world?.replace(designs);
    this.fade.offer(this.values.fading ? [...new Set(designs.map((it) => it.variant))] : []);
  }

  private setVariant() {
    const variant = this.values.variant ?? '';
    if (this.fade.heard(variant) || !this.world) return;
    this.draw();
    this.speaker.say(this.texts.say('variant.seen', variant || this.texts.say('variant.today')));
  }

  private setTexts() {
    this.texts.replace(this.values.texts ?? {});
    this.controls.name();
    this.sun.name();
    this.fade.name();
    this.pins.redraw();
    this.name();
  }

  private name() {
    const label = this.values.label || this.texts.say('region');
    this.host.setAttribute('aria-label', label);
    const keys = this.values.placing ? 'help.placing' : 'help';
    this.canvas.setAttribute('aria-label', `${label}. ${this.texts.say(keys)}`);
  }

  private setPlacing() {
    this.host.classList.toggle('ps-placing', this.values.placing === true);
    this.name();
  }

  private setOwn() {
    if (this.world) this.pins.setOwn(this.values.own ?? null, this.world.frame);
  }

  private setOwnWords() {
    const words = this.values.ownWords ?? { title: '', line: '' };
    this.pins.ownWords(words);
    const spoken = [words.title, words.line].filter(Boolean).join(', ');
    if (spoken) this.speaker.say(spoken);
  }

  private select() {
    const chosen = this.values.selected ?? '';
    this.pins.select(chosen);
    const at = this.pins.find(chosen);
    if (!at || chosen === this.centred) return;
    this.centred = chosen;
    this.eye.lookAt(at);
  }

  private show(view: SceneView | null) {
    if (!view || !this.world) return;
    // What somebody saw is not moved by what is selected there.
    this.centred = this.values.selected ?? '';
    this.sun.put(view.day, view.minutes);
    this.eye.show(view);
  }

  private preset(which: Preset) {
    if (which !== 'person') this.eye.preset(which);
    else if (this.world) stepOut(this.eye, this.world.picker);
  }

  private place() {
    const origin = this.world?.frame.origin;
    return origin && { lon: origin[0], lat: origin[1], zone: this.values.zone || 'Europe/Berlin' };
  }

  private shine() {
    const place = this.place();
    if (!place) return;
    this.light.place(sunAt(moment(this.sun.day, this.sun.minutes, place.zone), place.lon, place.lat));
    this.picture.forgetShadow();
    this.seen();
  }

  private dress() {
    const { land, dark } = this.floor.palette;
    this.light.dress(land, dark);
    this.floor.repaint();
  }

  private seen() {
    this.controls.heading(this.eye.heading);
    delete this.host.dataset.still;
    this.pace.move();
  }

  private follow() {
    delete this.host.dataset.still;
    this.pace.go();
  }

  private draw() {
    delete this.host.dataset.still;
    this.pace.ask();
  }

  private fetch(): boolean {
    const before = this.loading;
    this.loading = this.world !== undefined && (this.world.fetch() || this.asking > 0);
    if (before && !this.loading) {
      this.picture.forgetShadow();
      this.draw();
    }
    return this.loading;
  }

  private paint(share: number): boolean {
    const { clientWidth: width, clientHeight: height } = this.view;
    if (width < 2 || height < 2 || !this.world) return false;
    this.floor.update();
    this.picture.sharpen(share);
    this.shoot(this.world);
    this.pins.place(this.eye.camera, width, height);
    return true;
  }

  private rested() {
    this.host.dataset.still = '';
    if ('ready' in this.host.dataset) return;
    this.host.dataset.ready = '';
    this.send('scene-ready', {});
  }

  /** What is seen less is drawn first, and kept as it is to lie over the rest. */
  private shoot(world: World) {
    const { mix, main } = this.fade;
    if (mix && mix.cover > 0) {
      world.stand(mix.other);
      this.picture.shoot(this.scene, this.light, this.eye);
      this.fade.keep(this.canvas, mix.cover);
    }
    if (world.standing !== main) world.stand(main);
    this.picture.shoot(this.scene, this.light, this.eye);
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.view;
    if (width < 2 || height < 2) return;
    this.picture.size(width, height);
    this.eye.size(width, height);
    delete this.host.dataset.still;
    this.pace.redraw();
  }

  /** The first time sets the place under the cross-hair; once more on the same spot confirms it. */
  private confirm() {
    const before = this.values.own?.join();
    if (this.pick(0, 0) === before && before !== undefined) this.send('scene-done', {});
  }

  private pick(x: number, y: number): string | undefined {
    const hit = this.world?.picker.pick(x, y);
    if (!hit) {
      this.speaker.say(this.texts.say('nothing'));
      return undefined;
    }
    if (hit.at.join() !== this.values.own?.join()) {
      const view = { ...this.eye.view(), day: this.sun.day, minutes: this.sun.minutes };
      this.apply('own', hit.at);
      this.send('scene-hit', { ...hit, view });
    }
    return hit.at.join();
  }

  private async ask() {
    const { world } = this;
    const { feed, filter, home } = this.values;
    if (!feed || !world || !home) return;
    this.asking++;
    try {
      this.pins.replace(await askPins(feed, filter ?? '', home), world.frame);
      this.select();
      this.notices.hide('pins');
    } catch {
      this.say('pins', 'pins.failed');
    }
    this.asking--;
    this.draw();
  }

  private say(cause: string, key: string) {
    this.notices.show(cause, { icon: 'box', line: this.texts.say(key) });
  }

  private send(name: string, detail: object) {
    this.host.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
