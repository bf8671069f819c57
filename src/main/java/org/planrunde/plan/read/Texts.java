package org.planrunde.plan.read;

/** Texts from files, without what breaks a page: control characters and endless length. */
final class Texts {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_LINE = 80;

  private Texts() {}

  /** A value; line breaks stay. */
  static String value(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return cut.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", " ").strip();
  }

  /** A name on one line. */
  static String line(String text) {
    String plain = value(text).replaceAll("\\s+", " ");
    return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE - 1) + "…";
  }
}
