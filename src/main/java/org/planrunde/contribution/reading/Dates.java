package org.planrunde.contribution.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates as ISO 8601 or as Germans write them; without a zone they are in German time. */
final class Dates {
  private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][XX]]", Locale.ROOT);
  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d.M.yyyy[[','] H:mm[:ss]]", Locale.GERMAN);

  private Dates() {}

  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    DateTimeFormatter form = text.indexOf('-') == 4 ? ISO : GERMAN;
    try {
      TemporalAccessor read =
          form.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (read) {
        case OffsetDateTime time -> time.toInstant();
        case LocalDateTime time -> time.atZone(GERMANY).toInstant();
        default -> LocalDate.from(read).atStartOfDay(GERMANY).toInstant();
      };
    } catch (DateTimeException e) {
      throw new BrokenRow("the date \"" + shorten(text) + "\" cannot be read");
    }
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
