package org.planrunde.plan.raster;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.geo.Crs;

/**
 * The tile world of web maps (EPSG:3857, XYZ with y down) with a sheet in its place. Takes the
 * curved way between the two systems at the corners of tiles; within a tile of the deepest zoom the
 * straight way is off by less than a hundredth of a pixel. Thread-safe.
 */
public final class MapWorld implements ToSheet {
  /** Maps of the house go no deeper. */
  public static final int DEEPEST = 20;

  private static final double HALF = Math.PI * 6_378_137;
  private static final int OUTLINE = 16;
  private static final GeometryFactory PLANE = new GeometryFactory();

  private final PlanPlace place;
  private final Affine back;
  private final int deepest;
  private final double[] bounds;

  /** Chooses the zooms by what the sheet shows. */
  public MapWorld(PlanPlace place) {
    this.place = place;
    back = place.affine().inverse();
    var box = mercatorBox();
    // A tenth of a zoom coarser than the sheet is not seen, and saves a quarter of the tiles.
    deepest = Math.clamp((int) Math.ceil(zoomOf(pixelSize()) - 0.25), 0, DEEPEST);
    double scale = (256L << deepest) / (2 * HALF);
    bounds =
        new double[] {
          (box[0] + HALF) * scale,
          (HALF - box[3]) * scale,
          (box[2] + HALF) * scale,
          (HALF - box[1]) * scale
        };
  }

  /** The edge of a pixel in the metres of the map, between its longer and its shorter one. */
  private double pixelSize() {
    var corner = map(0, 0);
    var right = map(place.width(), 0);
    var below = map(0, place.height());
    double area =
        (right.x - corner.x) * (below.y - corner.y) - (right.y - corner.y) * (below.x - corner.x);
    return Math.sqrt(Math.abs(area) / ((double) place.width() * place.height()));
  }

  private static double zoomOf(double metresOfPixel) {
    return Math.log(2 * HALF / 256 / metresOfPixel) / Math.log(2);
  }

  @Override
  public int deepest() {
    return deepest;
  }

  /** Five zooms above the one at which the sheet is about one tile large. */
  @Override
  public int shallowest() {
    double longer = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
    int down = (int) Math.ceil(Math.log(Math.max(1, longer / 256)) / Math.log(2));
    return Math.max(0, deepest - down - 5);
  }

  @Override
  public double[] bounds() {
    return bounds.clone();
  }

  @Override
  public double[] at(double worldX, double worldY) {
    double scale = 2 * HALF / (256L << deepest);
    var ground =
        convert(Crs.WEB_MERCATOR, place.crs(), worldX * scale - HALF, HALF - worldY * scale);
    return new double[] {back.east(ground.x, ground.y), back.north(ground.x, ground.y)};
  }

  /** West, south, east, north of the sheet in the metres of the map, along its whole outline. */
  private double[] mercatorBox() {
    var box =
        new double[] {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i <= OUTLINE; i++) {
      double part = (double) i / OUTLINE;
      widen(box, part * place.width(), 0);
      widen(box, part * place.width(), place.height());
      widen(box, 0, part * place.height());
      widen(box, place.width(), part * place.height());
    }
    return box;
  }

  private void widen(double[] box, double x, double y) {
    var at = map(x, y);
    box[0] = Math.min(box[0], at.x);
    box[1] = Math.min(box[1], at.y);
    box[2] = Math.max(box[2], at.x);
    box[3] = Math.max(box[3], at.y);
  }

  private Coordinate map(double x, double y) {
    return convert(
        place.crs(), Crs.WEB_MERCATOR, place.affine().east(x, y), place.affine().north(x, y));
  }

  private static Coordinate convert(Crs from, Crs to, double x, double y) {
    return from == to
        ? new Coordinate(x, y)
        : from.convert(PLANE.createPoint(new Coordinate(x, y)), to).getCoordinate();
  }
}
