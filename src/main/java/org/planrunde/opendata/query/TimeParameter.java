package org.planrunde.opendata.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * The parameter {@code datetime}: a day or a moment (RFC 3339), or two of them with a slash between
 * them, of which one may be open ({@code ..} or nothing). Only days in Berlin are known here, so a
 * moment stands for its day.
 *
 * @param from first day, or null
 * @param until last day, or null
 */
public record TimeParameter(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** Always. */
  public static final TimeParameter ALWAYS = new TimeParameter(null, null);

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int LONGEST = 100;

  /** Java knows later days than the database. */
  private static final int LAST_YEAR = 9999;

  /**
   * Reads it.
   *
   * @throws RefusedException if it is no such text or ends before it begins
   */
  public static TimeParameter read(String text) {
    var parts = text.split("/", -1);
    if (text.length() > LONGEST || parts.length > 2) {
      throw refused("form");
    }
    if (parts.length == 1) {
      var day = day(parts[0]);
      return new TimeParameter(day, day);
    }
    var from = isOpen(parts[0]) ? null : day(parts[0]);
    var until = isOpen(parts[1]) ? null : day(parts[1]);
    if (from == null && until == null) {
      throw refused("form");
    }
    if (from != null && until != null && from.isAfter(until)) {
      throw refused("order");
    }
    return new TimeParameter(from, until);
  }

  private static boolean isOpen(String text) {
    return text.isEmpty() || text.equals("..");
  }

  private static LocalDate day(String text) {
    try {
      var day = text.length() == 10 ? LocalDate.parse(text) : moment(text);
      if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below, in words that say what is possible.
    }
    throw refused("form");
  }

  private static LocalDate moment(String text) {
    // A plus in an address is a blank.
    return OffsetDateTime.parse(text.replace(' ', '+')).atZoneSameInstant(ZONE).toLocalDate();
  }

  /** True if some day of the stretch is meant; null ends are open. */
  public boolean touches(@Nullable LocalDate first, @Nullable LocalDate last) {
    return (until == null || first == null || !first.isAfter(until))
        && (from == null || last == null || !last.isBefore(from));
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Problem.of("datetime", "opendata.problem.datetime." + why));
  }
}
