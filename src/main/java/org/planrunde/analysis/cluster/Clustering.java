package org.planrunde.analysis.cluster;

import java.util.List;

/**
 * The result of a run.
 *
 * @param clusters largest first
 * @param assignments one for each contribution in the order of the input
 * @param duplicates what was said almost twice
 * @param candidates numbers of clusters to offer; empty if the number was given
 * @param model places further contributions without a new run
 */
public record Clustering(
    List<Cluster> clusters,
    List<Assignment> assignments,
    Duplicates duplicates,
    List<Candidate> candidates,
    ClusterModel model,
    RunRecord record) {
  /** Copies the lists. */
  public Clustering {
    clusters = List.copyOf(clusters);
    assignments = List.copyOf(assignments);
    candidates = List.copyOf(candidates);
  }
}
