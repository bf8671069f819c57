package org.planrunde.procedure.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes appointments as iCalendar (RFC 5545): times in UTC, which needs no time zone rules; lines
 * folded at 75 octets and ended by CR LF; text escaped.
 */
public final class CalendarText {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LINE = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /**
   * A calendar with these appointments.
   *
   * @param name shown by programs that subscribe to it
   * @param site the address of this server with a slash at its end, for links
   */
  public static String of(String name, List<PublicAppointment> appointments, String site) {
    var calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Planrunde//Planrunde//DE");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:" + escape(name));
    appointments.forEach(a -> calendar.event(a, site));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(PublicAppointment it, String site) {
    var a = it.appointment();
    line("BEGIN:VEVENT");
    line("UID:" + a.id() + "@planrunde");
    line("DTSTAMP:" + utc(it.changed()));
    line("LAST-MODIFIED:" + utc(it.changed()));
    line("SEQUENCE:" + it.revision());
    line("DTSTART:" + utc(a.starts()));
    line("DTEND:" + utc(a.ends()));
    line("SUMMARY:" + escape(a.title()));
    if (!a.place().isEmpty()) {
      line("LOCATION:" + escape(a.place()));
    }
    var words = a.text().isEmpty() ? it.procedure() : it.procedure() + "\n\n" + a.text();
    line("DESCRIPTION:" + escape(words));
    line("URL:" + site + "verfahren/" + it.slug());
    line("END:VEVENT");
  }

  private static String utc(Instant moment) {
    return UTC.format(moment);
  }

  static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds between characters, never inside one. */
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int c = content.codePointAt(i);
      var character = Character.toString(c);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      i += Character.charCount(c);
    }
    text.append("\r\n");
  }
}
