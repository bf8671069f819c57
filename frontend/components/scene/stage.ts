import { PCFShadowMap, Scene, WebGLRenderer } from 'three';
import { el } from '../dom';
import type { Box, PinAnswer } from '../map/model';
import { Notices, Speaker } from '../map/notices';
import { Texts } from '../map/texts';
import { City } from './city';
import { Controls } from './controls';
import { Frame } from './earth';
import { Designs } from './designs';
import { Eye, type Preset } from './eye';
import { around, grown, readExtras, square } from './extent';
import { Ground } from './ground';
import { GroundLayers } from './ground-layers';
import { hands } from './hands';
import { Light } from './light';
import type { Property, SceneValues, SceneView, Spot } from './model';
import { Picker } from './picker';
import { Pins } from './pins';
import { stepOut } from './step-out';
import { moment, sunAt } from './sun';
import { SunPanel } from './sun-panel';

/** Everything in one scene, from its first picture to its end; draws only when something changed. */
export class Stage {
  private readonly values: Partial<SceneValues> = {};
  private readonly texts = new Texts();
  private readonly canvas = el('canvas', { class: 'ps-canvas', tabindex: 0, role: 'application' });
  private readonly view = el('div', { class: 'ps-view' }, this.canvas);
  private readonly cross = el('div', { class: 'ps-cross', 'aria-hidden': 'true' }, el('i'));
  private readonly notices = new Notices(this.texts);
  private readonly speaker = new Speaker();
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly light = new Light(this.scene);
  private readonly eye: Eye;
  private readonly controls: Controls;
  private readonly sun: SunPanel;
  private readonly pins: Pins;
  private readonly layers: GroundLayers;
  private readonly watch: ResizeObserver;
  private readonly theme = new MutationObserver(() => this.dress());
  private frame?: Frame;
  private city?: City;
  private designs?: Designs;
  private ground?: Ground;
  private picker?: Picker;
  private asked = 0;
  private turn = 0;
  private shadowAt = '';
  private centred = '';

  constructor(private readonly host: HTMLElement) {
    this.renderer = new WebGLRenderer({ canvas: this.canvas, antialias: true, powerPreference: 'low-power' });
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = false;
    this.eye = new Eye(this.canvas, () => this.seen());
    this.controls = new Controls(this.texts, this.eye, (which) => this.preset(which));
    this.sun = new SunPanel(this.texts, () => this.place(), () => this.shine());
    this.pins = new Pins(this.texts, (id) => this.send('scene-pin', { id }), () => this.draw());
    this.layers = new GroundLayers(host, () => this.paintGround());
    this.view.append(this.pins.node, this.cross);
    host.replaceChildren(
      this.view, this.controls.presets, this.controls.node, this.sun.node, this.notices.node, this.speaker.node
    );
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
      designs: () => this.setDesigns(),
      variant: () => this.setVariant(),
      models: () => void this.open(),
      layers: () => this.setLayers(),
      area: () => this.layers.outline(this.values.area ?? null),
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
    cancelAnimationFrame(this.asked);
    this.layers.stop();
    this.eye.stop();
    this.city?.stop();
    this.designs?.stop();
    this.ground?.stop();
    this.renderer.dispose();
  }

  /** Builds the scene around the models; the ground lies where the lowest of them stands, or at 0 without any. */
  private async open() {
    const addresses = this.values.models ?? [];
    const first = this.values.designs?.[0]?.at;
    const turn = ++this.turn;
    if ((addresses.length === 0 && !first) || this.frame) return;
    try {
      const extras = await Promise.all(addresses.map(readExtras));
      if (turn !== this.turn) return;
      const lowest = extras.length === 0 ? 0 : Math.min(...extras.map((it) => it.lowest));
      const box = square(this.values.home ?? around(extras[0]?.middle ?? first ?? [0, 0]));
      const middle: Spot = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, lowest];
      this.begin(addresses, new Frame(middle), box);
    } catch {
      if (turn === this.turn) this.say('failed', 'failed');
    }
  }

  private begin(addresses: string[], frame: Frame, box: Box) {
    this.frame = frame;
    this.city = new City(addresses, frame, this.eye.camera, (loading) => this.loaded(loading), () => this.say('failed', 'failed'));
    this.designs = new Designs(frame, () => this.rebuilt(), () => this.say('failed', 'failed'));
    this.picker = new Picker(this.eye.camera, [this.city, this.designs], frame);
    this.ground = new Ground(frame, grown(box, 1.6), this.renderer.capabilities.maxTextureSize);
    this.scene.add(this.city.group, this.designs.group, this.ground.group);
    const [x, , z] = frame.toLocal([box[2], box[3], frame.origin[2]]);
    this.eye.begin(frame, Math.max(Math.abs(x), Math.abs(z)));
    this.dress();
    this.setLayers();
    this.sun.draw();
    this.shine();
    this.setOwn();
    this.setDesigns();
    this.designs.show(this.values.variant ?? '');
    this.show(this.values.view ?? null);
    void this.ask();
    // Without a tileset nobody else says so.
    if (addresses.length === 0) this.loaded(false);
  }

  private setDesigns() {
    this.designs?.replace(this.values.designs ?? []);
  }

  private setVariant() {
    if (!this.designs) return;
    const variant = this.values.variant ?? '';
    this.designs.show(variant);
    this.speaker.say(this.texts.say('variant.seen', variant || this.texts.say('variant.today')));
  }

  /** Another variant is seen, or one has come. */
  private rebuilt() {
    this.city?.clear(this.designs?.clearings() ?? []);
    this.shadowAt = '';
    this.draw();
  }

  private setTexts() {
    this.texts.replace(this.values.texts ?? {});
    this.controls.name();
    this.sun.name();
    this.pins.redraw();
    this.name();
  }

  private name() {
    const label = this.values.label || this.texts.say('region');
    this.host.setAttribute('aria-label', label);
    const keys = this.values.placing ? 'help.placing' : 'help';
    this.canvas.setAttribute('aria-label', `${label}. ${this.texts.say(keys)}`);
  }

  private setLayers() {
    if (this.ground) this.layers.replace(this.values.layers ?? [], this.ground.boxes);
  }

  private setPlacing() {
    this.host.classList.toggle('ps-placing', this.values.placing === true);
    this.name();
  }

  private setOwn() {
    if (this.frame) this.pins.setOwn(this.values.own ?? null, this.frame);
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
    if (!view || !this.frame) return;
    // What somebody saw is not moved by what is selected there.
    this.centred = this.values.selected ?? '';
    this.sun.put(view.day, view.minutes);
    this.eye.show(view);
  }

  private preset(which: Preset) {
    if (which !== 'person') this.eye.preset(which);
    else if (this.picker) stepOut(this.eye, this.picker);
  }

  private place() {
    const origin = this.frame?.origin;
    return origin && { lon: origin[0], lat: origin[1], zone: this.values.zone || 'Europe/Berlin' };
  }

  private shine() {
    const place = this.place();
    if (!place) return;
    this.light.place(sunAt(moment(this.sun.day, this.sun.minutes, place.zone), place.lon, place.lat));
    this.shadowAt = '';
    this.seen();
  }

  private dress() {
    const { land, dark } = this.layers.palette;
    this.light.dress(land, dark);
    this.paintGround();
  }

  private paintGround() {
    this.ground?.paint((canvas, box) => this.layers.paint(canvas, box));
    this.draw();
  }

  private loaded(loading: boolean) {
    this.shadowAt = '';
    this.draw();
    if (loading) return;
    this.host.dataset.ready = '';
    this.send('scene-ready', {});
  }

  private seen() {
    this.controls.heading(this.eye.heading);
    this.draw();
  }

  private draw() {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      this.paint();
    });
  }

  private paint() {
    const { clientWidth: width, clientHeight: height } = this.view;
    if (width < 2 || height < 2 || !this.frame) return;
    this.city?.update(this.renderer);
    this.castShadow();
    this.renderer.render(this.scene, this.eye.camera);
    this.pins.place(this.eye.camera, width, height);
  }

  /** Shadows are drawn anew only if they would look different. */
  private castShadow() {
    const { target, distance } = this.eye;
    const step = Math.max(20, distance / 8);
    const key = [target.x, target.z, distance].map((v) => Math.round(v / step)).join();
    if (key === this.shadowAt) return;
    this.shadowAt = key;
    this.light.around(target, distance * 0.9);
    this.renderer.shadowMap.needsUpdate = true;
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.view;
    if (width < 2 || height < 2) return;
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio || 1));
    this.renderer.setSize(width, height, false);
    this.eye.size(width, height);
    // A canvas is empty once its size has changed: wait for no frame.
    this.paint();
  }

  /** The first time sets the place under the cross-hair; once more on the same spot confirms it. */
  private confirm() {
    const before = this.values.own?.join();
    if (this.pick(0, 0) === before && before !== undefined) this.send('scene-done', {});
  }

  private pick(x: number, y: number): string | undefined {
    const hit = this.picker?.pick(x, y);
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
    const { feed, filter, home } = this.values;
    if (!feed || !this.frame || !home) return;
    const box = grown(home, 1.3).map((v) => v.toFixed(5)).join(',');
    const query = filter ? `&${filter.replace(/^[?&]/, '')}` : '';
    try {
      const answer = await fetch(`${feed}?bbox=${box}&zoom=24${query}`, { headers: { Accept: 'application/geo+json' } });
      if (!answer.ok) throw new Error(String(answer.status));
      this.pins.replace((await answer.json()) as PinAnswer, this.frame);
      this.select();
      this.notices.hide('pins');
    } catch {
      this.say('pins', 'pins.failed');
    }
  }

  private say(cause: string, key: string) {
    this.notices.show(cause, { icon: 'box', line: this.texts.say(key) });
  }

  private send(name: string, detail: object) {
    this.host.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
