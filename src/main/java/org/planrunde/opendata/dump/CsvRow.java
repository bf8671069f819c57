package org.planrunde.opendata.dump;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.CsvText;
import org.planrunde.opendata.OpenFeature;

/**
 * A feature as a row of a table. The point is that of the place, or one inside of a line or an
 * area, whose whole shape stands in the last column as WKT.
 */
final class CsvRow {
  private CsvRow() {}

  static String head() {
    return CsvText.BEGINNING
        + CsvText.line(
            List.of(
                "code",
                "title",
                "text",
                "category",
                "type",
                "state",
                "answer",
                "created",
                "supports",
                "opposes",
                "comments",
                "photos",
                "link",
                "longitude",
                "latitude",
                "geometry"));
  }

  static String of(OpenFeature feature) {
    var cells = new ArrayList<String>();
    feature.properties().values().forEach(value -> cells.add(text(value)));
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
