package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.relief.HeightRange;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.geo.CrsName;

/**
 * What is in a file of ground, without tiles.
 *
 * @param extent west, south, east, north in degrees, WGS 84
 * @param lowest metres, in the source's heights
 * @param highest metres, in the source's heights
 */
public record ReliefFound(
    String format,
    String crs,
    List<Double> extent,
    double lowest,
    double highest,
    ReliefFacts relief) {
  /**
   * Reads all heights of a file.
   *
   * @param crs the reference system whatever the file says; null to take the file's word
   * @throws ModelRefused as a conversion would
   */
  public static ReliefFound in(Path file, @Nullable CrsName crs, boolean flipped)
      throws IOException {
    var relief = Relief.open(file);
    var place = ReliefPlace.of(relief, crs, flipped);
    var range = new HeightRange();
    relief.read((_, heights) -> range.take(heights));
    if (range.isEmpty()) {
      throw new ModelRefused(Reason.RELIEF_EMPTY);
    }
    return new ReliefFound(
        ReliefPlace.FORMAT,
        place.crs().label(),
        place.extent(),
        range.lowest(),
        range.highest(),
        place.facts(range));
  }
}
