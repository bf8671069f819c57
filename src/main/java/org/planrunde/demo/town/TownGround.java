package org.planrunde.demo.town;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The ground of the town and its valley as a GeoTIFF of heights in ETRS89 / UTM zone 32N
 * (EPSG:25832), one each ten metres. Level where houses stand in 3D, so that none floats; around
 * them it falls to the river and rises on both sides. As made up as the town.
 */
public final class TownGround {
  private static final double STEP = 10;
  private static final int SIDE = 320;
  private static final Coordinate MIDDLE = TownFrame.uv(0, 40);
  private static final double LEVEL_WITHIN = TownModel.BUILDINGS_WITHIN + 60;
  private static final double FREE_FROM = LEVEL_WITHIN + 400;

  private static final int TAGS = 13;
  private static final int HEAD = 8 + 2 + 12 * TAGS + 4;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int DOUBLE = 12;

  private final IndexedFacetDistance river = new IndexedFacetDistance(Waters.RIVER);

  private TownGround() {}

  /** The file. */
  public static byte[] geoTiff() {
    return new TownGround().file();
  }

  /** Metres at a local place. */
  static double height(Coordinate local) {
    return new TownGround().at(local);
  }

  private double at(Coordinate local) {
    double free = step(LEVEL_WITHIN, FREE_FROM, local.distance(MIDDLE));
    if (free == 0) {
      return TownModel.GROUND;
    }
    double away = river.distance(Shapes.FACTORY.createPoint(local));
    double valley = 7 * (1 - step(30, 420, away));
    double hills =
        16 * step(700, 2000, away) + 1.5 * Math.sin(local.x / 310) * Math.cos(local.y / 270);
    return TownModel.GROUND + free * (hills - valley);
  }

  /** From 0 to 1 between two values, without a bend at either. */
  private static double step(double from, double to, double value) {
    double t = Math.clamp((value - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  }

  private byte[] file() {
    int places = HEAD;
    int keys = places + 8 * 9;
    int heights = keys + 2 * 16;
    var corner =
        TownFrame.toUtm(new Coordinate(MIDDLE.x - SIDE * STEP / 2, MIDDLE.y - SIDE * STEP / 2));
    var out = ByteBuffer.allocate(heights + 4 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(8).putShort((short) TAGS);
    tag(out, 256, SHORT, 1, SIDE);
    tag(out, 257, SHORT, 1, SIDE);
    tag(out, 258, SHORT, 1, 32);
    tag(out, 259, SHORT, 1, 1);
    tag(out, 262, SHORT, 1, 1);
    tag(out, 273, LONG, 1, heights);
    tag(out, 277, SHORT, 1, 1);
    tag(out, 278, SHORT, 1, SIDE);
    tag(out, 279, LONG, 1, 4 * SIDE * SIDE);
    tag(out, 339, SHORT, 1, 3);
    tag(out, 33550, DOUBLE, 3, places);
    tag(out, 33922, DOUBLE, 6, places + 24);
    tag(out, 34735, SHORT, 16, keys);
    out.putInt(0);
    for (double value : new double[] {STEP, STEP, 0, 0, 0, 0, corner.x, corner.y, 0}) {
      out.putDouble(value);
    }
    // Projected, a pixel is an area, its system.
    for (int key : new int[] {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 25832}) {
      out.putShort((short) key);
    }
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = MIDDLE.x + (column + 0.5 - SIDE / 2.0) * STEP;
        double y = MIDDLE.y + (row + 0.5 - SIDE / 2.0) * STEP;
        out.putFloat((float) at(new Coordinate(x, y)));
      }
    }
    return out.array();
  }

  private static void tag(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
