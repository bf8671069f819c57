package org.planrunde.plan.service;

import java.util.regex.Pattern;
import org.planrunde.kernel.PlainText;

/** Words of a service, fit for a page: on one line, without what breaks it, not endless. */
public final class ServiceText {
  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");
  private static final Pattern QUELLE = Pattern.compile("\"quelle\"\\s*:\\s*\"([^\"]{1,300})\"");

  private ServiceText() {}

  public static String line(String text, int longest) {
    var start = text.length() <= 4 * longest ? text : text.substring(0, 4 * longest);
    var plain = PlainText.tidy(BREAKING.matcher(PlainText.tidy(start)).replaceAll(" "));
    return plain.length() <= longest ? plain : plain.substring(0, longest - 1).strip() + "…";
  }

  /** Empty for the ways in which services say that there is nothing to say. */
  static String meant(String text) {
    var plain = line(text, 1_000);
    return plain.matches("(?i)|-|none|keine|no(ne)?ne?|nicht vorhanden|n/a|null") ? "" : plain;
  }

  /** German services put whom to name as JSON into their constraints. */
  static String source(String constraints) {
    var named = QUELLE.matcher(line(constraints, 1_000));
    return named.find() ? line(named.group(1), 200) : "";
  }
}
