package org.planrunde.analysis;

import java.util.OptionalInt;

/**
 * What a planner asks for; the same wish over the same contributions gives the same groups.
 *
 * @param clusters the number of groups from 2 to {@link #MOST}, or empty for a stable one
 * @param seed where the machine begins to look
 */
public record ClusterRequest(OptionalInt clusters, long seed) {
  /** The most groups that can be asked for. */
  public static final int MOST = 40;

  /** The seed unless somebody wants another. */
  public static final long USUAL_SEED = 1;

  /** As many groups as turn out to be stable, with the usual seed. */
  public static final ClusterRequest AUTOMATIC =
      new ClusterRequest(OptionalInt.empty(), USUAL_SEED);

  /** Refuses numbers out of range. */
  public ClusterRequest {
    if (clusters.isPresent() && (clusters.getAsInt() < 2 || clusters.getAsInt() > MOST)) {
      throw new IllegalArgumentException("2 to " + MOST + " groups: " + clusters.getAsInt());
    }
  }
}
