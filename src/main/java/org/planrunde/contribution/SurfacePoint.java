package org.planrunde.contribution;

import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;

/**
 * A point on a surface of a city model or of a design.
 *
 * @param reference the system of the model whose heights these are, such as {@code
 *     EPSG:25832+7837}; may be empty if the model does not say
 * @param above metres above the foot of the thing, or above the ground
 * @param east how much the surface looks east; with {@code north} and {@code up} one metre long
 * @param object the id that the model's source gave to the thing, empty on the ground; of a design,
 *     which is one thing, its own id
 * @param model the id of the city model, or of the design
 * @param view what the author saw
 */
public record SurfacePoint(
    ScenePlace at,
    String reference,
    double above,
    double east,
    double north,
    double up,
    String object,
    String model,
    SceneView view) {
  /** Longest reference, in characters. */
  public static final int MAX_REFERENCE = 80;

  /** Longest id of an object or a model, in characters. */
  public static final int MAX_ID = 200;

  /** Longest name of a draft, in characters. */
  public static final int MAX_VARIANT = 60;

  private static final double STEEP = 0.6;

  /** Metres below which nobody calls it a roof: paving, lawn, a step. */
  private static final double LOW = 1;

  /** True for roofs, and whatever else of a thing one could stand on. */
  boolean isOnTop() {
    return up > STEEP;
  }

  boolean isGround() {
    return object.isEmpty() || (isOnTop() && above < LOW);
  }
}
