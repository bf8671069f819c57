package org.planrunde.analysis;

/**
 * A word and how much it counts, 0 to 1: for a group 1 is its most distinctive word, for a
 * contribution it is the share of all that draws it into its group.
 */
public record Word(String word, double weight) {}
