package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.citymodel.tiles.ReliefFound;
import org.planrunde.console.FileInspector;
import org.planrunde.geo.CrsName;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what is in a GeoTIFF of heights. */
public final class ReliefInspector implements FileInspector {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** For the command line, which finds it. */
  public ReliefInspector() {}

  @Override
  public boolean knows(Path file) throws IOException {
    return Relief.looksLike(file);
  }

  @Override
  public Report inspect(Path file, @Nullable String crs, boolean swapped) throws IOException {
    CrsName name = crs == null ? null : CrsName.parse(crs).orElse(null);
    try {
      var found = ReliefFound.in(file, name, swapped);
      return new Report(JSON.writeValueAsString(found), sentence(found));
    } catch (RuntimeException e) {
      return new Report(null, Refusals.sentence(Refusals.of(e)));
    }
  }

  private static String sentence(ReliefFound found) {
    return String.format(
        Locale.ROOT,
        "%s with %d x %d heights in %s, one every %.2f m, from %.1f m to %.1f m.",
        found.format(),
        found.relief().columns(),
        found.relief().rows(),
        found.crs(),
        found.relief().spacing(),
        found.lowest(),
        found.highest());
  }
}
