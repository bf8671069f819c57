package org.planrunde.bench;

import java.util.ArrayList;
import java.util.List;

/** Rows as text in columns. */
final class Table {
  private Table() {}

  static String of(List<Row> rows) {
    var lines = new ArrayList<>(List.of(new Row("figure", "target", "measured", "how")));
    lines.addAll(rows);
    var figure = lines.stream().mapToInt(row -> row.figure().length()).max().orElse(1);
    var text = new StringBuilder();
    for (var row : lines) {
      text.append(
          Figures.text(
              "%-" + figure + "s | %-7s | %-12s | %s%n",
              row.figure(),
              row.target(),
              row.measured(),
              row.how()));
    }
    return text.toString();
  }
}
