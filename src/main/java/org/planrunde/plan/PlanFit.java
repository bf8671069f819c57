package org.planrunde.plan;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;
import org.planrunde.plan.raster.ControlPoint;
import org.planrunde.plan.raster.Georeference;
import org.planrunde.plan.raster.PlanPlace;

/**
 * How a plan would lie by some points, tried before it is kept. Measures in the local UTM zone.
 *
 * @param suspect which point spoils the rest, counted from 0; -1 if none does
 * @param suspectMetres by how much that one misses where the others put it
 * @param rmsWithout how well the others fit without it, in metres
 * @param corners of the plan in WGS 84, clockwise from the upper left one
 */
public record PlanFit(
    Crs crs,
    Georeference georeference,
    int suspect,
    double suspectMetres,
    double rmsWithout,
    List<Coordinate> corners) {
  private static final GeometryFactory PLANE = new GeometryFactory();

  /** Keeps an own copy of the corners. */
  public PlanFit {
    corners = List.copyOf(corners);
  }

  /**
   * Fits a plan of this size.
   *
   * @throws org.planrunde.plan.raster.PlanRefused if the points give no place
   */
  public static PlanFit of(List<PlanPoint> points, int width, int height) {
    var crs = system(points);
    var control = points.stream().map(point -> control(point, crs)).toList();
    var georeference = Georeference.fit(control);
    var place = new PlanPlace(crs, georeference.affine(), width, height);
    var suspect = Georeference.suspect(control).orElse(-1);
    return new PlanFit(
        crs,
        georeference,
        suspect,
        suspect < 0 ? 0 : Georeference.distanceFromOthers(control, suspect),
        suspect < 0 ? 0 : Georeference.rmsWithout(control, suspect),
        List.of(place.corners()));
  }

  /** The zone around the points' middle. */
  public static Crs system(List<PlanPoint> points) {
    return Crs.utmFor(points.stream().mapToDouble(PlanPoint::longitude).average().orElse(9));
  }

  /** A place in the metres of a system. */
  public static Coordinate ground(PlanPoint point, Crs crs) {
    return Crs.WGS84
        .convert(PLANE.createPoint(new Coordinate(point.longitude(), point.latitude())), crs)
        .getCoordinate();
  }

  private static ControlPoint control(PlanPoint point, Crs crs) {
    var at = ground(point, crs);
    return new ControlPoint(point.x(), point.y(), at.x, at.y);
  }
}
