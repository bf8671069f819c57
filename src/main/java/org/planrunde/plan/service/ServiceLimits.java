package org.planrunde.plan.service;

import java.time.Duration;

/**
 * How much is asked of a service before it is given up.
 *
 * @param patience for one answer, and thrice that for all that is asked for one layer or list
 * @param mostBytes of one answer, unpacked
 * @param mostFeatures of one layer
 */
public record ServiceLimits(Duration patience, int mostBytes, int mostFeatures) {
  /** Ten seconds, 16 MB, 10,000 features. */
  public static final ServiceLimits USUAL =
      new ServiceLimits(Duration.ofSeconds(10), 16_000_000, 10_000);
}
