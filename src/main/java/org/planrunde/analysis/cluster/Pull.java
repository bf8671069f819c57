package org.planrunde.analysis.cluster;

/**
 * A word that draws a contribution into its cluster.
 *
 * @param word as the contribution writes it first
 * @param share of all the draw, 0 to 1
 */
public record Pull(String word, double share) {}
