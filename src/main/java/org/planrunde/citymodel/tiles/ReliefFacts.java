package org.planrunde.citymodel.tiles;

/**
 * What is to be said of ground beside what is said of every model.
 *
 * @param columns heights from west to east
 * @param rows heights from north to south
 * @param spacing metres from one to the next
 * @param missing how many have no height
 */
public record ReliefFacts(int columns, int rows, double spacing, long missing) {}
