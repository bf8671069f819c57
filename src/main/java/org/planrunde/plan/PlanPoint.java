package org.planrunde.plan;

/**
 * The same place on a plan and on the map, as a planner set it.
 *
 * @param name in the planner's words, such as "north-west corner of the station"; may be empty
 * @param x pixels to the right of the plan's left edge
 * @param y pixels below the plan's upper edge
 */
public record PlanPoint(String name, double x, double y, double longitude, double latitude) {}
