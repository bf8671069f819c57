import type L from 'leaflet';
import { waitingTable } from '../marks';
import type { Box, PinAnswer } from './model';
import type { Notices } from './notices';
import type { FeedWatch } from './pin-feed';
import type { Pins } from './pins';
import type { Texts } from './texts';
import type { View } from './view';

const PATIENCE = 400;

interface Surroundings {
  map: L.Map;
  view: View;
  pins: Pins;
  texts: Texts;
  notices: Notices;
  /** Asks the feed again, at once. */
  retry(): void;
  /** New counts are there. */
  counted(): void;
}

/** Carries pins from the feed to the map, and says in words while none come. */
export class FeedDesk implements FeedWatch {
  shown = 0;
  total = 0;
  private timer = 0;

  constructor(private readonly at: Surroundings) {}

  box(): Box {
    return this.at.view.box();
  }

  zoom(): number {
    return Math.floor(this.at.map.getZoom() + 0.01);
  }

  loading() {
    this.stop();
    const { pins, notices, texts } = this.at;
    if (pins.size > 0) return;
    this.timer = window.setTimeout(
      () => notices.show('loading', { icon: waitingTable(3, 26), line: texts.say('loading'), lasting: true }),
      PATIENCE
    );
  }

  arrived(answer: PinAnswer) {
    this.stop();
    const { pins, notices } = this.at;
    notices.hide('loading');
    notices.hide('feed');
    pins.replace(answer.features);
    this.shown = answer.shown ?? answer.features.length;
    this.total = answer.total ?? this.shown;
    this.at.counted();
  }

  failed(lastGood: Date | undefined) {
    this.stop();
    const { notices, texts, retry } = this.at;
    notices.hide('loading');
    const time = lastGood?.toLocaleTimeString(document.documentElement.lang || undefined, { hour: '2-digit', minute: '2-digit' });
    notices.show('feed', {
      icon: 'wifi-off', error: true, title: texts.say('feed.failed'),
      line: time ? texts.say('feed.failed.line', time) : texts.say('feed.failed.first'),
      action: { label: texts.say('retry'), run: retry }
    });
  }

  stop() {
    clearTimeout(this.timer);
  }
}
