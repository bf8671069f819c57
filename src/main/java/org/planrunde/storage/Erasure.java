package org.planrunde.storage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One line of the list: that something was erased, and on which day (UTC); never what it said. */
record Erasure(LocalDate day, String kind, UUID id) {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}) ([a-z]{1,30}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  String line() {
    return day + " " + kind + " " + id;
  }

  /** Empty if the line is not whole. */
  static Optional<Erasure> read(String line) {
    var match = LINE.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Erasure(
              LocalDate.parse(match.group(1)), match.group(2), UUID.fromString(match.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
