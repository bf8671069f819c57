package org.planrunde.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The groups of a finished run as they stand now.
 *
 * @param contributions how many are assigned and still public
 * @param unclear how many of them fit no group well
 * @param newcomers how many have become public since and are in no group
 */
public record ClusterBoard(
    AnalysisRun run, List<BoardCluster> clusters, int contributions, int unclear, int newcomers) {
  /** Keeps an own copy. */
  public ClusterBoard {
    clusters = List.copyOf(clusters);
  }

  /** The group at a position of the run. */
  public Optional<BoardCluster> cluster(int position) {
    return clusters.stream().filter(c -> c.position() == position).findFirst();
  }
}
