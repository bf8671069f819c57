package org.planrunde.demo.town;

import org.locationtech.jts.geom.Coordinate;

/**
 * A name on the map that belongs to no street.
 *
 * @param at middle of the name, local metres
 * @param angle clockwise, degrees
 * @param near widest scale that shows it, metres per pixel; 0 is no limit
 * @param far closest scale that shows it, metres per pixel; 0 is no limit
 */
public record PlaceLabel(
    LabelKind kind, String text, Coordinate at, double angle, double near, double far) {}
