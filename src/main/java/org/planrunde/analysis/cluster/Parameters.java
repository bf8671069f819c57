package org.planrunde.analysis.cluster;

import java.util.OptionalInt;

/**
 * What a run is asked to do; the same parameters and texts give the same result on any number of
 * threads.
 *
 * @param clusters the number of groups, or empty to find a stable one
 * @param threads platform threads to use; 1 or more
 */
public record Parameters(OptionalInt clusters, long seed, int threads) {
  /** Refuses numbers below 1. */
  public Parameters {
    if (threads < 1 || clusters.orElse(1) < 1) {
      throw new IllegalArgumentException("Clusters and threads must be at least 1");
    }
  }

  /** A fixed number of groups. */
  public static Parameters fixed(int clusters, long seed, int threads) {
    return new Parameters(OptionalInt.of(clusters), seed, threads);
  }

  /** As many groups as turn out to be stable. */
  public static Parameters auto(long seed, int threads) {
    return new Parameters(OptionalInt.empty(), seed, threads);
  }
}
