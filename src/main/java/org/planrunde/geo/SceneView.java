package org.planrunde.geo;

import java.time.LocalDate;

/**
 * From where somebody looked at what, and where the sun stood: enough to see the same again.
 *
 * @param day a day where the scene lies
 * @param minutes after midnight by the clocks there, 0 to 1439
 * @param variant the name of the draft that was seen; empty for the town of today
 */
public record SceneView(
    ScenePlace eye, ScenePlace target, LocalDate day, int minutes, String variant) {
  /** Views that were kept before there were variants name none. */
  public SceneView {
    variant = variant == null ? "" : variant;
  }

  /** A view of the town of today. */
  public SceneView(ScenePlace eye, ScenePlace target, LocalDate day, int minutes) {
    this(eye, target, day, minutes, "");
  }

  /** The same with another draft in it. */
  public SceneView withVariant(String other) {
    return new SceneView(eye, target, day, minutes, other);
  }
}
