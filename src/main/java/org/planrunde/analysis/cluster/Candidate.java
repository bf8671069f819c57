package org.planrunde.analysis.cluster;

/**
 * A number of clusters that the texts support.
 *
 * @param stability mean agreement (adjusted Rand index) of groupings of random parts of the texts;
 *     1 is the same every time
 */
public record Candidate(int clusters, double stability, Grain grain) {
  /** How fine the grouping is. */
  public enum Grain {
    COARSE,
    MEDIUM,
    FINE
  }
}
