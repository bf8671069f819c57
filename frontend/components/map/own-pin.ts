import L from 'leaflet';
import { el } from '../dom';
import { ownMark } from '../marks';
import { ButtonMarker } from './button-marker';
import type { PlaceWords } from './model';
import { moved, position, stride, type DrawTable, type OwnPlace } from './own-place';
import { arrow } from './roving';
import type { Position } from './sketch';

/** My own pin: a click sets it, dragging or arrow keys move it, Enter confirms. */
export class OwnPin implements OwnPlace {
  private mark?: ButtonMarker;
  private hollow = false;
  private readonly tip = el('span', { class: 'pm-tip' });
  private readonly click = (event: L.LeafletMouseEvent) => this.put(event.latlng);
  private readonly key = (event: KeyboardEvent) => this.press(event);

  constructor(private readonly table: DrawTable, start: Position[]) {
    table.map.on('click', this.click);
    table.map.getContainer().addEventListener('keydown', this.key, true);
    this.words({ title: '', line: '' });
    this.set(start);
  }

  set([at]: Position[]) {
    if (at) this.put(L.latLng(at[1], at[0]));
  }

  focus() {
    (this.mark?.button ?? this.table.map.getContainer()).focus();
  }

  words({ title, line }: PlaceWords) {
    const { texts } = this.table;
    this.tip.replaceChildren(el('b', {}, title || texts.say('place.own')), el('span', {}, line || texts.say('place.keys')));
  }

  outside(outside: boolean) {
    this.hollow = outside;
    this.draw();
  }

  stop() {
    this.table.map.off('click', this.click);
    this.table.map.getContainer().removeEventListener('keydown', this.key, true);
    this.mark?.marker.remove();
  }

  private put(at: L.LatLng) {
    if (this.mark) this.mark.marker.setLatLng(at);
    else this.create(at);
    this.side();
    this.table.moved([position(at)]);
  }

  private create(at: L.LatLng) {
    const mark = new ButtonMarker(at, () => undefined, { draggable: true, zIndexOffset: 20_000, autoPan: true });
    mark.button.tabIndex = 0;
    mark.marker.on('drag', () => this.side());
    mark.marker.on('dragend', () => this.put(mark.marker.getLatLng()));
    this.mark = mark;
    this.draw();
    mark.marker.addTo(this.table.map);
  }

  private draw() {
    const { texts } = this.table;
    this.mark?.show({
      mark: ownMark(this.hollow),
      label: `${texts.say('place.own')}. ${texts.say('place.keys')}`,
      kind: 'pm-own',
      anchor: [26, 66],
      extra: this.tip
    });
  }

  /** Lets the words stand on the side where there is room. */
  private side() {
    if (!this.mark) return;
    const x = this.table.map.latLngToContainerPoint(this.mark.marker.getLatLng()).x;
    this.tip.classList.toggle('pm-left', x > this.table.map.getSize().x - 330);
  }

  private press(event: KeyboardEvent) {
    const onPin = event.target === this.mark?.button;
    if (!onPin && event.target !== this.table.map.getContainer()) return;
    const way = arrow(event.key);
    const mine = this.mark && (onPin || way);
    if (event.key === 'Enter' || event.key === ' ') this.enter(onPin);
    else if (mine && way && this.mark) {
      const at = this.mark.marker.getLatLng();
      this.put(L.latLng(moved(at, way, stride(this.table.map, at, event))));
      this.table.map.panInside(this.mark.marker.getLatLng(), { padding: [60, 90] });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private enter(onPin: boolean) {
    if (onPin) this.table.watch.confirmed();
    else {
      this.put(this.table.map.containerPointToLatLng(this.table.middle()));
      this.focus();
    }
  }
}
