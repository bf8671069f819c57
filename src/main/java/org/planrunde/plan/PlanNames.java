package org.planrunde.plan;

import org.planrunde.kernel.PlainText;

/** Makes names of what files are called. */
final class PlanNames {
  private static final int TITLE = 80;

  private PlanNames() {}

  /** The last part of a path on somebody's disk, as plain text and not too long. */
  static String tidy(String name, int most) {
    var text = PlainText.tidy(name.replaceAll("\\p{Cntrl}", " "));
    var last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).strip();
    var points = last.codePointCount(0, last.length());
    return points <= most ? last : last.substring(0, last.offsetByCodePoints(0, most));
  }

  /** A title to begin with: no ending, and spaces where file names have lines. */
  static String title(String file) {
    var words = tidy(file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replace('_', ' '), TITLE);
    return words.isEmpty() ? "Plan" : words;
  }
}
