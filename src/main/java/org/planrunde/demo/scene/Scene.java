package org.planrunde.demo.scene;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A drawn view of the square in front of the station. */
public enum Scene {
  GUIDE_STRIP(StripScenes::whole),
  GUIDE_STRIP_END(StripScenes::end),
  SUNNY_BENCH(SquareScenes::bench),
  PUDDLE(SquareScenes::puddle),
  FULL_RACKS(SquareScenes::racks);

  private final Consumer<Brush> drawing;

  Scene(Consumer<Brush> drawing) {
    this.drawing = drawing;
  }

  /** Draws it, always the same. */
  public BufferedImage draw() {
    var brush = new Brush();
    drawing.accept(brush);
    return brush.done();
  }
}
