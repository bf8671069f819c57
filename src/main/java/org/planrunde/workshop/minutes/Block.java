package org.planrunde.workshop.minutes;

import java.util.List;

/** One piece of the minutes from top to bottom; every text in it is clean. */
sealed interface Block {
  /** Level 1 once, then 2 and 3. */
  record Heading(int level, String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** Pairs of a word and what it is. */
  record Facts(List<Fact> facts) implements Block {}

  record Fact(String name, String value) {}

  /** What somebody said, under a number, and a line about where it came from. */
  record Quote(int number, String text, String line) implements Block {}

  /**
   * The first row is the head.
   *
   * @param named true if the first column names its row
   */
  record Table(String caption, List<List<String>> rows, boolean named) implements Block {
    List<String> head() {
      return rows.getFirst();
    }

    List<List<String>> body() {
      return rows.subList(1, rows.size());
    }
  }

  record Picture(MinutesPicture picture, String caption) implements Block {}
}
