package org.planrunde.citymodel.gml;

import java.util.function.IntConsumer;

/** Tells how much of a source was read, each per cent once. */
final class Meter {
  private final IntConsumer progress;
  private int last = -1;
  private double from;
  private double share = 1;

  Meter(IntConsumer progress) {
    this.progress = progress;
  }

  /** What follows is one of several equal parts. */
  void part(int number, int of) {
    from = (double) number / of;
    share = 1.0 / of;
  }

  /** So much of the part is read, from 0 to 1. */
  void reached(double ofPart) {
    int percent = (int) (100 * (from + share * Math.clamp(ofPart, 0, 1)));
    if (percent > last) {
      last = percent;
      progress.accept(percent);
    }
  }
}
