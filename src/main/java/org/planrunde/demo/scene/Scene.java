package org.planrunde.demo.scene;

import java.awt.image.BufferedImage;

/** A drawn view of the square in front of the station. */
public enum Scene {
  GUIDE_STRIP,
  GUIDE_STRIP_END,
  SUNNY_BENCH,
  PUDDLE,
  FULL_RACKS;

  /** Draws it, always the same. */
  public BufferedImage draw() {
    var brush = new Brush();
    switch (this) {
      case GUIDE_STRIP -> StripScenes.whole(brush);
      case GUIDE_STRIP_END -> StripScenes.end(brush);
      case SUNNY_BENCH -> SquareScenes.bench(brush);
      case PUDDLE -> SquareScenes.puddle(brush);
      case FULL_RACKS -> SquareScenes.racks(brush);
    }
    return brush.done();
  }
}
