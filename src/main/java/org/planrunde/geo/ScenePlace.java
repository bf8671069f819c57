package org.planrunde.geo;

/**
 * A place with its height.
 *
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 * @param height metres, in the heights of the city model that is shown
 */
public record ScenePlace(double longitude, double latitude, double height) {}
