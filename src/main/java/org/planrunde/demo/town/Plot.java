package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The part of a block that may carry houses, with its fronts and what already stands on it. */
final class Plot {
  /** A straight edge of the plot; n points inwards. */
  record Front(Coordinate from, double tx, double ty, double length) {
    Coordinate at(double along, double inward) {
      return new Coordinate(from.x + tx * along - ty * inward, from.y + ty * along + tx * inward);
    }

    Polygon rect(double a0, double d0, double a1, double d1) {
      return Shapes.polygon(at(a0, d0), at(a1, d0), at(a1, d1), at(a0, d1));
    }

    /** Direction in degrees clockwise from grid north, 0 to below 180. */
    double bearing() {
      double degrees = Math.toDegrees(Math.atan2(tx, -ty));
      return (Math.round(degrees) + 360) % 180;
    }
  }

  final Polygon area;
  final List<Front> fronts = new ArrayList<>();
  private final List<Polygon> taken = new ArrayList<>();

  Plot(Polygon area) {
    this.area = area;
    var simple = DouglasPeuckerSimplifier.simplify(area, 0.9);
    var ring = ((Polygon) simple).getExteriorRing().getCoordinates();
    var ccw = Orientation.isCCW(ring) ? ring : simple.reverse().getCoordinates();
    for (int i = 0; i + 1 < ccw.length; i++) {
      double length = ccw[i].distance(ccw[i + 1]);
      double tx = (ccw[i + 1].x - ccw[i].x) / length;
      double ty = (ccw[i + 1].y - ccw[i].y) / length;
      fronts.add(new Front(ccw[i], tx, ty, length));
    }
  }

  /** The longest front. */
  Front main() {
    var longest = fronts.getFirst();
    for (var front : fronts) {
      longest = front.length() > longest.length() ? front : longest;
    }
    return longest;
  }

  /**
   * Takes what is free of a shape; nothing if too little is left or it would touch within the gap.
   */
  List<Polygon> take(Polygon wish, double gap, double minArea) {
    Geometry free = wish;
    for (var other : taken) {
      if (other.getEnvelopeInternal().distance(wish.getEnvelopeInternal()) <= gap) {
        if (gap > 0 && other.distance(wish) < gap) {
          return List.of();
        }
        free = gap > 0 ? free : Shapes.minus(free, other);
      }
    }
    if (gap > 0 && !area.contains(wish)) {
      return List.of();
    }
    return keep(gap > 0 ? free : Shapes.common(free, area), minArea);
  }

  /** True if no house stands within the distance. */
  boolean isFree(Coordinate at, double distance) {
    var point = Shapes.FACTORY.createPoint(at);
    return taken.stream().noneMatch(house -> house.isWithinDistance(point, distance));
  }

  private List<Polygon> keep(Geometry free, double minArea) {
    var kept = new ArrayList<Polygon>();
    for (var polygon : Shapes.polygons(free, minArea)) {
      double slim = polygon.getArea() / polygon.getLength();
      if (slim > 1.6 && polygon.getNumInteriorRing() == 0) {
        kept.add(polygon);
        taken.add(polygon);
      }
    }
    return kept;
  }
}
