package org.planrunde.plan.raster;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing and never stops the work. */
  Progress NONE = _ -> true;

  /** Says whether the work goes on; {@code part} runs from 0 to 1. */
  boolean at(double part);

  /**
   * Tells it and stops if it should.
   *
   * @throws PlanRefused if the work was called off
   */
  default void tell(double part) {
    if (!at(Math.clamp(part, 0, 1))) {
      throw new PlanRefused("cancelled");
    }
  }

  /** The share of this that runs between two parts. */
  default Progress between(double from, double to) {
    return part -> at(from + part * (to - from));
  }
}
