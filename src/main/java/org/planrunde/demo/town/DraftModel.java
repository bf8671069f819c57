package org.planrunde.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * The two ideas for the station square as design models (binary glTF), in metres of the town's grid
 * around {@link #origin}. As made up as the town.
 */
public final class DraftModel {
  /** What lies above what. */
  private static final List<SurfaceKind> ORDER =
      List.of(
          SurfaceKind.SQUARE,
          SurfaceKind.CARRIAGEWAY,
          SurfaceKind.LAWN,
          SurfaceKind.BASIN,
          SurfaceKind.PLATFORM);

  /** Metres by which each kind of ground lies above the one before. */
  private static final double STEP = 0.05;

  private static final int WALL = 0xD9A667;
  private static final int ROOF = 0x86A36B;
  private static final int TRUNK = 0x7A5C43;
  private static final int CROWN = 0x5C9150;
  private static final int GUIDE = 0x5A5F66;
  private static final double GUIDE_WIDTH = 0.9;
  private static final double LEVEL = 0.01;

  private final GlbSheet sheet = new GlbSheet();
  private final Coordinate origin = local();

  private DraftModel() {}

  /** Where the models' origin is in WGS 84: x is the longitude, y the latitude, in degrees. */
  public static Coordinate origin() {
    return TownFrame.toWgs84(local());
  }

  /** Degrees clockwise from north to the grid's north at the origin. */
  public static double heading() {
    var at = origin();
    var north = TownFrame.toWgs84(new Coordinate(local().x, local().y - 100));
    double east = (north.x - at.x) * Math.cos(Math.toRadians(at.y));
    return (Math.toDegrees(Math.atan2(east, north.y - at.y)) + 360) % 360;
  }

  private static Coordinate local() {
    return TownFrame.uv(0, 40);
  }

  /** "Lindenhof". */
  public static byte[] a() {
    return glb(Drafts.a());
  }

  /** "Lange Bank". */
  public static byte[] b() {
    return glb(Drafts.b());
  }

  private static byte[] glb(PlanLayer plan) {
    var model = new DraftModel();
    for (var surface : plan.surfaces()) {
      model.ground(
          surface.shape(), STEP * (1 + ORDER.indexOf(surface.kind())), colour(surface.kind()));
    }
    for (var marking : plan.markings()) {
      for (var line : Shapes.lines(marking.lines(), 1)) {
        model.ground(Shapes.strip(line, GUIDE_WIDTH), STEP * (2 + ORDER.size()), GUIDE);
      }
    }
    // What stands beside the square would clear what lies between the two.
    plan.buildings().stream()
        .filter(it -> TownFrame.toUv(it.footprint().getCentroid().getCoordinate()).y > 0)
        .forEach(model::building);
    plan.trees().forEach(model::tree);
    return model.sheet.bytes();
  }

  private static int colour(SurfaceKind kind) {
    return switch (kind) {
      case CARRIAGEWAY -> 0xB9BCBD;
      case LAWN -> 0x9DC07C;
      case PLATFORM -> 0xCBC3B3;
      case BASIN -> 0x7DB6D3;
      default -> 0xE6DCC6;
    };
  }

  private double[] at(Coordinate place, double height) {
    return new double[] {place.x - origin.x, height, place.y - origin.y};
  }

  /**
   * A level shape; local y points south, so what runs clockwise in the plane is seen from above.
   */
  private void ground(Geometry shape, double height, int rgb) {
    var parts = PolygonTriangulator.triangulate(shape);
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      var c = parts.getGeometryN(i).getCoordinates();
      boolean fromBelow = Orientation.isCCW(c);
      sheet.triangle(
          at(c[0], height),
          at(c[fromBelow ? 2 : 1], height),
          at(c[fromBelow ? 1 : 2], height),
          rgb);
    }
  }

  private void building(Building building) {
    for (var face : Raised.faces(building)) {
      var ring = face.ring();
      if (face.kind().equals(Face.GROUND)) {
        continue;
      }
      int rgb = face.kind().equals(Face.WALL) ? WALL : ROOF;
      double first = ring.getFirst().getZ();
      if (ring.stream().allMatch(it -> Math.abs(it.getZ() - first) < LEVEL)) {
        ground(Shapes.polygon(ring.toArray(Coordinate[]::new)), first, rgb);
      } else {
        sheet.fan(ring.stream().map(it -> at(it, it.getZ())).toList(), rgb);
      }
    }
  }

  private void tree(Tree tree) {
    double high = Math.max(3, tree.crown() * 2.1);
    double below = TreeShape.RINGS[0][1] + 0.05;
    tower(tree, ring(4, TreeShape.TRUNK, 0), ring(4, TreeShape.TRUNK, below), high, TRUNK);
    var rings = TreeShape.RINGS;
    for (int i = 1; i < rings.length; i++) {
      tower(
          tree,
          ring(TreeShape.SIDES, rings[i - 1][0], rings[i - 1][1]),
          ring(TreeShape.SIDES, rings[i][0], rings[i][1]),
          high,
          CROWN);
    }
    var top = ring(TreeShape.SIDES, rings[rings.length - 1][0], rings[rings.length - 1][1]);
    sheet.fan(top.stream().map(it -> grown(tree, it, high)).toList(), CROWN);
  }

  /**
   * A ring around a trunk of radius and height one: east, up, south; seen from above to the left.
   */
  private static List<double[]> ring(int sides, double radius, double height) {
    var ring = new ArrayList<double[]>();
    for (int i = 0; i < sides; i++) {
      double angle = 2 * Math.PI * i / sides;
      ring.add(new double[] {radius * Math.cos(angle), height, -radius * Math.sin(angle)});
    }
    return ring;
  }

  private void tower(Tree tree, List<double[]> below, List<double[]> above, double high, int rgb) {
    for (int i = 0; i < below.size(); i++) {
      int next = (i + 1) % below.size();
      sheet.fan(
          List.of(
              grown(tree, below.get(i), high),
              grown(tree, below.get(next), high),
              grown(tree, above.get(next), high),
              grown(tree, above.get(i), high)),
          rgb);
    }
  }

  private double[] grown(Tree tree, double[] shape, double high) {
    var foot = at(tree.at(), 0);
    return new double[] {
      foot[0] + tree.crown() * shape[0], high * shape[1], foot[2] + tree.crown() * shape[2]
    };
  }
}
