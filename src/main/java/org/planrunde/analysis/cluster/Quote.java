package org.planrunde.analysis.cluster;

/**
 * A sentence out of a contribution.
 *
 * @param document index of the contribution in the run's input
 */
public record Quote(int document, String id, String sentence) {}
