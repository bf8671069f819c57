package org.planrunde.opendata.dump;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.CsvText;
import org.planrunde.opendata.ContributionColumn;
import org.planrunde.opendata.OpenFeature;

/**
 * A feature as a row of a table. The point is that of the place, or one inside of a line or an
 * area, whose whole shape stands in the last column as WKT.
 */
final class CsvRow {
  private CsvRow() {}

  static String head() {
    var names = new ArrayList<>(ContributionColumn.keys());
    names.addAll(List.of("longitude", "latitude", "geometry"));
    return CsvText.BEGINNING + CsvText.line(names);
  }

  static String of(OpenFeature feature) {
    var cells = new ArrayList<String>();
    ContributionColumn.keys().forEach(key -> cells.add(text(feature.properties().get(key))));
    var place = feature.place();
    var point = place == null ? null : place.getInteriorPoint();
    cells.add(point == null ? "" : degrees(point.getX()));
    cells.add(point == null ? "" : degrees(point.getY()));
    cells.add(place == null ? "" : place.toText());
    return CsvText.line(cells);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join(" ", list.stream().map(String::valueOf).toList());
    }
    return value == null ? "" : value.toString();
  }

  private static String degrees(double value) {
    return Double.toString(Math.round(value * 1e6) / 1e6);
  }
}
