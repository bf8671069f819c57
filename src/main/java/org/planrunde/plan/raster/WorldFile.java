package org.planrunde.plan.raster;

import java.util.ArrayList;
import java.util.Locale;

/**
 * The six lines beside a picture (.pgw, .jgw, .tfw, .wld) that give it a place. They speak of the
 * centre of the first pixel and come in the order xx, yx, xy, yy, x0, y0. They name no coordinate
 * reference system: that must be asked for.
 */
public final class WorldFile {
  private static final int MOST_BYTES = 2_000;

  private WorldFile() {}

  /**
   * Reads the six numbers.
   *
   * @throws PlanRefused if these are not six numbers, or if they flatten the picture to a line
   */
  public static Affine read(String text) {
    var numbers = new ArrayList<Double>();
    if (text.length() > MOST_BYTES) {
      throw new PlanRefused("world-file");
    }
    for (var line : text.strip().split("\\s+", -1)) {
      numbers.add(number(line));
    }
    if (numbers.size() != 6) {
      throw new PlanRefused("world-file");
    }
    var xx = numbers.get(0);
    var yx = numbers.get(1);
    var xy = numbers.get(2);
    var yy = numbers.get(3);
    var affine =
        new Affine(xx, xy, numbers.get(4) - (xx + xy) / 2, yx, yy, numbers.get(5) - (yx + yy) / 2);
    affine.inverse();
    return affine;
  }

  /** The six lines for a place, to a tenth of a millimetre over 10,000 pixels. */
  public static String write(Affine at) {
    return line(at.xx())
        + line(at.yx())
        + line(at.xy())
        + line(at.yy())
        + line(at.east(0.5, 0.5))
        + line(at.north(0.5, 0.5));
  }

  private static String line(double value) {
    return String.format(Locale.ROOT, "%.10f%n", value).replace("\r", "");
  }

  /** Some programs write a comma where the rest of the world writes a point. */
  private static double number(String text) {
    try {
      var value = Double.parseDouble(text.replace(',', '.'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new PlanRefused("world-file", e);
    }
    throw new PlanRefused("world-file");
  }
}
