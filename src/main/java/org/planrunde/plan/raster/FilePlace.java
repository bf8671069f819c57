package org.planrunde.plan.raster;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.geo.Crs;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;

/**
 * A place that a file brings along, led over into the local UTM zone. There the plan lies as an
 * affine map again, fitted to a grid of places; over a plan of some kilometres the curve between
 * two systems is far below a pixel, and a plan for which it is not is refused.
 */
public record FilePlace(Crs crs, Affine affine) {
  private static final int GRID = 4;

  /**
   * Leads a place over.
   *
   * @param own the way from pixels to the file's own system, x = east or longitude
   * @param epsg that system
   * @throws PlanRefused if the house does not know the system, or if the place is none in it
   */
  public static FilePlace of(Affine own, int epsg, int width, int height) {
    var name = CrsName.of(epsg);
    if (name.known().isEmpty()) {
      throw new PlanRefused("crs", Integer.toString(epsg));
    }
    try {
      var middle = ground(own, width / 2.0, height / 2.0);
      var crs = Crs.utmFor(Projection.toWgs84(name).convert(middle).x);
      return crs.epsg() == epsg
          ? new FilePlace(crs, own)
          : fitted(own, Projection.of(name, crs), crs, width, height);
    } catch (IllegalArgumentException e) {
      throw new PlanRefused("place.off", e);
    }
  }

  private static FilePlace fitted(Affine own, Projection way, Crs crs, int width, int height) {
    var points = new ArrayList<ControlPoint>();
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        double x = width * i / (GRID - 1.0);
        double y = height * j / (GRID - 1.0);
        var at = way.convert(ground(own, x, y));
        points.add(new ControlPoint(x, y, at.x, at.y));
      }
    }
    var affine = LeastSquares.affine(points);
    for (var p : points) {
      double off =
          Math.hypot(affine.east(p.x(), p.y()) - p.east(), affine.north(p.x(), p.y()) - p.north());
      if (off > affine.pixelSize()) {
        throw new PlanRefused("place.curved");
      }
    }
    return new FilePlace(crs, affine);
  }

  private static Coordinate ground(Affine own, double x, double y) {
    return new Coordinate(own.east(x, y), own.north(x, y));
  }
}
