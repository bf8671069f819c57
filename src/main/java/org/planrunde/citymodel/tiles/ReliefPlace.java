package org.planrunde.citymodel.tiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.relief.HeightRange;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoTiffPlace.Pixels;
import org.planrunde.geo.KnownCrs;
import org.planrunde.geo.Projection;

/**
 * Where a relief lies.
 *
 * @param way from its own system to longitude and latitude
 * @param spacing metres from one height to the next
 */
record ReliefPlace(
    CrsName crs, Projection way, Pixels pixels, int columns, int rows, double spacing) {
  static final String FORMAT = "GeoTIFF";

  private static final double LONGEST = 100_000;
  private static final double NEAREST = 0.01;
  private static final double METRES_OF_A_DEGREE = 111_320;

  /**
   * Finds the place, which is named by whoever sent the file or by the file, never guessed.
   *
   * @throws ModelRefused if there is none, or none that can be meant
   */
  static ReliefPlace of(Relief relief, @Nullable CrsName given, boolean flipped) {
    var crs = crs(relief, given);
    // A GeoTIFF has east first, whatever the register says.
    var way = Projection.toWgs84(CrsName.of(crs.horizontal()));
    var pixels = relief.pixels();
    double pixel = Math.max(pixels.xx(), -pixels.yy());
    boolean degrees = crs.known().map(KnownCrs::degrees).orElse(false);
    double spacing = degrees ? pixel * METRES_OF_A_DEGREE : pixel;
    if (!(spacing >= NEAREST)) {
      throw new ModelRefused(Reason.RELIEF_PLACE);
    }
    var place =
        new ReliefPlace(
            crs, flipped ? way.flipped() : way, pixels, relief.columns(), relief.rows(), spacing);
    // What has no place says so before it is found to be too long.
    place.extent();
    if (!(spacing * Math.max(relief.columns(), relief.rows()) <= LONGEST)) {
      throw new ModelRefused(Reason.TOO_LARGE, "100 km");
    }
    return place;
  }

  private static CrsName crs(Relief relief, @Nullable CrsName given) {
    var stated = relief.statedCrs();
    if (given == null && stated.isEmpty()) {
      throw new ModelRefused(Reason.NO_CRS);
    }
    var name = given != null ? given : relief.crs().orElse(null);
    if (name == null || name.known().isEmpty()) {
      throw new ModelRefused(Reason.UNKNOWN_CRS, name == null ? stated : name.label());
    }
    return name;
  }

  /** West, south, east, north in degrees. */
  List<Double> extent() {
    var box = new Envelope(at(0, 0)[0], at(columns, 0)[0], at(0, 0)[1], at(0, rows)[1]);
    return way.extent(box)
        .map(it -> List.of(it.getMinX(), it.getMinY(), it.getMaxX(), it.getMaxY()))
        .orElseThrow(() -> new ModelRefused(Reason.NOWHERE, crs.label()));
  }

  /** Degrees east and north of the middle. */
  double[] middle() {
    double[] middle = at(columns / 2.0, rows / 2.0);
    way.convert(middle, 2);
    return middle;
  }

  ReliefFacts facts(HeightRange range) {
    return new ReliefFacts(columns, rows, spacing, range.missing());
  }

  /** A place in pixels in the relief's own system. */
  double[] at(double x, double y) {
    return new double[] {pixels.xx() * x + pixels.x0(), pixels.yy() * y + pixels.y0()};
  }
}
