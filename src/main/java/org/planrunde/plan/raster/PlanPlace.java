package org.planrunde.plan.raster;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;

/**
 * Where a sheet lies: the way from its pixels to a projected system in metres. Refuses places that
 * cannot be meant: longer than 200 km, shorter than a metre, distorted beyond ten to one, or off
 * the map.
 */
public record PlanPlace(Crs crs, Affine affine, int width, int height) {
  private static final double LONGEST = 200_000;
  private static final double MOST_DISTORTED = 10;
  private static final double MERCATOR_END = 85;
  private static final GeometryFactory PLANE = new GeometryFactory();

  /** Checks the place. */
  public PlanPlace {
    affine.inverse();
    checkSize(affine, width, height);
    for (var corner : corners(crs, affine, width, height)) {
      if (!(Math.abs(corner.y) < MERCATOR_END) || !(Math.abs(corner.x) <= 180)) {
        throw new PlanRefused("place.off");
      }
    }
  }

  private static void checkSize(Affine affine, int width, int height) {
    double across = Math.hypot(affine.xx(), affine.yx());
    double down = Math.hypot(affine.xy(), affine.yy());
    double longer = Math.max(across * width, down * height);
    if (longer > LONGEST || longer < 1) {
      throw new PlanRefused("place.size", Math.round(longer));
    }
    if (Math.max(across, down) > MOST_DISTORTED * Math.min(across, down)
        || Math.abs(affine.determinant()) * MOST_DISTORTED < across * down) {
      throw new PlanRefused("place.distorted");
    }
  }

  /**
   * Upper left, upper right, lower right and lower left corner of the sheet in WGS 84, longitude
   * first.
   */
  public Coordinate[] corners() {
    return corners(crs, affine, width, height);
  }

  private static Coordinate[] corners(Crs crs, Affine affine, int width, int height) {
    var line =
        new Coordinate[] {
          ground(affine, 0, 0),
          ground(affine, width, 0),
          ground(affine, width, height),
          ground(affine, 0, height)
        };
    try {
      return crs.convert(PLANE.createMultiPointFromCoords(line), Crs.WGS84).getCoordinates();
    } catch (IllegalArgumentException e) {
      throw new PlanRefused("place.off", e);
    }
  }

  private static Coordinate ground(Affine affine, double x, double y) {
    return new Coordinate(affine.east(x, y), affine.north(x, y));
  }
}
