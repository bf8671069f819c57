package org.planrunde.analysis.cluster;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where a contribution belongs, how surely and why.
 *
 * @param cluster number of the nearest cluster
 * @param similarity cosine to the cluster's middle, -1 to 1
 * @param clear false if it fits no cluster well; a planner should look
 * @param second the second-best cluster, if there are two
 * @param secondSimilarity cosine to it, 0 without one
 * @param pulls the strongest words, strongest first
 * @param otherWords how many further words draw the same way
 */
public record Assignment(
    String id,
    int cluster,
    double similarity,
    boolean clear,
    OptionalInt second,
    double secondSimilarity,
    List<Pull> pulls,
    int otherWords) {
  /** Copies the list. */
  public Assignment {
    pulls = List.copyOf(pulls);
  }
}
