package org.planrunde.plan.raster;

/**
 * The same place on the sheet and on the ground.
 *
 * @param x pixels to the right of the sheet's left edge
 * @param y pixels below the sheet's upper edge
 * @param east metres in the projected system that the plan is placed in
 * @param north metres in the same system
 */
public record ControlPoint(double x, double y, double east, double north) {
  /** Takes finite numbers only. */
  public ControlPoint {
    if (!Double.isFinite(x + y + east + north)) {
      throw new PlanRefused("numbers");
    }
  }
}
