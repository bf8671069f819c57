package org.planrunde.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV that a spreadsheet opens: semicolons, quotes where needed, CR LF, a byte
 * order mark; cells that a spreadsheet would take for a formula, signs of full width included, get
 * an apostrophe before them.
 */
public final class CsvText {
  /** Stands once at the beginning of a file. */
  public static final String BEGINNING = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  /** The whole file. */
  public static String of(List<List<String>> rows) {
    return rows.stream().map(CsvText::line).collect(Collectors.joining("", BEGINNING, ""));
  }

  /** One row with its end, for files that are written row by row. */
  public static String line(List<String> row) {
    return row.stream().map(CsvText::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == ',')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
