import L from 'leaflet';
import { DrawBar } from './draw-bar';
import { Kept } from './kept';
import { MAX_CORNERS, type OwnShape, type PlaceWords, type PlacingMode, type PlacingSpec } from './model';
import { OwnCorners } from './own-corners';
import { OwnCrosshair } from './own-crosshair';
import { OwnPin } from './own-pin';
import type { DrawTable, OwnPlace, PlaceTable } from './own-place';
import { cornersIn, geometryOf, History, indexOf, partOf, rankOf, shapeOf, sketchOf, type Position, type Sketch, type SketchPart } from './sketch';

const byTouch = matchMedia('(pointer: coarse), (max-width: 767.98px)');

/** The places of one contribution: one is being set, the others stand; each step can be taken back. */
export class Several {
  private readonly history: History;
  private readonly kept: Kept;
  private readonly bar: DrawBar;
  private own?: OwnPlace;
  /** While a place is put back as it was, it reports nothing. */
  private quiet = false;
  private held = false;
  private readonly key = (event: KeyboardEvent) => this.press(event);

  constructor(private readonly table: PlaceTable, spec: PlacingSpec) {
    this.history = new History(sketchOf(spec.mode, spec.start));
    this.kept = new Kept(table, (at) => this.turnTo(at));
    this.bar = new DrawBar(table, {
      undo: () => this.undo(),
      redo: () => this.redo(),
      back: () => this.own?.back?.(),
      next: () => this.own?.next?.(),
      finish: () => this.own?.finish?.()
    });
    table.box.addEventListener('keydown', this.key, true);
    // A crosshair that begins anew says at once what lies below it; what was drawn before is known.
    this.quiet = spec.start !== null;
    this.own = this.begin();
    this.quiet = false;
    this.report();
  }

  stop() {
    this.table.box.removeEventListener('keydown', this.key, true);
    this.own?.stop();
    this.kept.stop();
    this.bar.stop();
  }

  /** Moves the place being set. */
  set(shape: OwnShape) {
    if (partOf(shape).mode === this.part.mode) this.own?.set(partOf(shape).corners);
  }

  words(words: PlaceWords) {
    this.own?.words(words);
  }

  focus() {
    this.own?.focus();
  }

  hold(held: boolean) {
    this.held = held;
    this.own?.hold?.(held);
  }

  outside(outside: boolean) {
    this.own?.outside(outside);
  }

  /** Begins one more place. */
  another(mode: PlacingMode) {
    const parts = [...this.complete(), { mode, corners: [] }];
    this.step({ parts, at: parts.length - 1 });
    this.focus();
    this.table.watch.say(this.table.texts.say(mode === 'POINT' ? 'place.another' : 'place.draw'));
  }

  /** Sets the present place anew in another way. */
  change(mode: PlacingMode) {
    const { parts, at } = this.history.now;
    this.step({ parts: parts.map((part, i) => (i === at ? { mode, corners: [] } : part)), at });
  }

  edit(rank: number) {
    const at = indexOf(this.history.now, rank);
    if (at >= 0) this.turnTo(at);
  }

  remove(rank: number) {
    const { now } = this.history;
    const gone = indexOf(now, rank);
    if (gone < 0) return;
    const { mode } = now.parts[gone];
    const rest = this.complete().filter((part) => part !== now.parts[gone]);
    const parts = rest.length ? rest : [{ mode, corners: [] }];
    this.step({ parts, at: parts.length - 1 });
    this.table.watch.say(this.table.texts.say('place.removed'));
  }

  private get part(): SketchPart {
    return this.history.now.parts[this.history.now.at];
  }

  private complete(): SketchPart[] {
    return this.history.now.parts.filter(shapeOf);
  }

  private undo() {
    if (this.history.undo()) this.again('place.undone');
    else this.table.watch.say(this.table.texts.say('place.nothing'));
  }

  private redo() {
    if (this.history.redo()) this.again('place.redone');
    else this.table.watch.say(this.table.texts.say('place.nothing'));
  }

  private again(key: string) {
    this.restart();
    this.table.watch.say(this.table.texts.say(key));
  }

  private step(sketch: Sketch) {
    this.history.next(sketch);
    this.restart();
  }

  /** Goes on with another place; one that is not complete is given up. */
  private turnTo(at: number) {
    const wanted = this.history.now.parts[at];
    const parts = this.complete();
    if (parts.length < this.history.now.parts.length) this.history.next({ parts, at: parts.indexOf(wanted) });
    else this.history.look(at);
    this.restart();
    this.focus();
  }

  private restart() {
    const inside = this.table.map.getContainer().contains(document.activeElement);
    this.own?.stop();
    this.quiet = true;
    this.own = this.begin();
    this.quiet = false;
    this.bring();
    this.report();
    if (inside) this.focus();
  }

  private begin(): OwnPlace {
    const { mode, corners } = this.part;
    const table: DrawTable = {
      ...this.table,
      room: () => MAX_CORNERS - cornersIn(this.history.now),
      moved: (next) => this.moved(next)
    };
    const own: OwnPlace =
      mode !== 'POINT'
        ? new OwnCorners(table, mode === 'AREA', corners, () => this.showBar())
        : byTouch.matches
          ? new OwnCrosshair(table, corners)
          : new OwnPin(table, corners);
    if (this.held) own.hold?.(true);
    return own;
  }

  private moved(corners: Position[]) {
    const { parts, at } = this.history.now;
    if (this.quiet || String(corners) === String(parts[at].corners)) return;
    const next = { parts: parts.map((part, i) => (i === at ? { ...part, corners } : part)), at };
    if (!this.own) {
      // A crosshair begins where it stands: no step that could be taken back, and told in a moment.
      this.history.now = next;
      return;
    }
    this.history.next(next, corners.length === parts[at].corners.length);
    this.report();
  }

  /** Brings the place being set into view. */
  private bring() {
    const shape = shapeOf(this.part);
    if (!shape || (this.part.mode === 'POINT' && byTouch.matches)) return;
    const { map, middle } = this.table;
    const bounds = L.geoJSON(shape).getBounds();
    if (!map.getBounds().contains(bounds)) {
      map.panBy(map.latLngToContainerPoint(bounds.getCenter()).subtract(middle()), { animate: false });
    }
  }

  private report() {
    const { now } = this.history;
    this.kept.show(now);
    this.showBar();
    const { mode } = this.part;
    this.table.watch.changed({ geometry: geometryOf(now), shape: shapeOf(this.part), rank: rankOf(now, now.at), mode });
  }

  private showBar() {
    const { canUndo, canRedo } = this.history;
    const { mode, corners } = this.part;
    this.bar.show(canUndo, canRedo, mode !== 'POINT', corners.length, this.own?.canFinish?.() ?? false);
  }

  private press(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) this.redo();
    else if (key === 'z') this.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
