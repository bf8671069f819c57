package org.planrunde.procedure.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar back as RFC 5545 says, strictly; for tests. */
public record CalendarFile(List<Map<String, String>> events) {
  /**
   * Unfolds, splits and unescapes.
   *
   * @throws IllegalArgumentException where the text breaks a rule
   */
  public static CalendarFile read(String text) {
    require(text.endsWith("\r\n"), "ends with CR LF");
    for (var line : text.split("\r\n", -1)) {
      require(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, "only CR LF ends a line");
      require(line.getBytes(StandardCharsets.UTF_8).length <= 75, "75 octets: " + line);
    }
    var lines = text.replace("\r\n ", "").split("\r\n");
    require(lines[0].equals("BEGIN:VCALENDAR"), "begins");
    require(lines[lines.length - 1].equals("END:VCALENDAR"), "ends");
    var events = new ArrayList<Map<String, String>>();
    Map<String, String> event = null;
    for (var line : lines) {
      int colon = line.indexOf(':');
      require(colon > 0, line);
      var name = line.substring(0, colon);
      var value = line.substring(colon + 1);
      if (line.equals("BEGIN:VEVENT")) {
        event = new HashMap<>();
      } else if (line.equals("END:VEVENT")) {
        events.add(event);
        event = null;
      } else if (event != null) {
        require(event.put(name, unescape(value)) == null, "once: " + name);
      }
    }
    return new CalendarFile(List.copyOf(events));
  }

  private static String unescape(String value) {
    var plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        char next = value.charAt(++i);
        require("\\;,nN".indexOf(next) >= 0, "escape " + next);
        plain.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static void require(boolean fine, String what) {
    if (!fine) {
      throw new IllegalArgumentException(what);
    }
  }
}
