package org.planrunde.moderation;

/**
 * A reason to look twice; it hides nothing.
 *
 * @param number how many: kinds of data, texts, contributions, links or words
 * @param detail kinds of data or words of the list, separated by a comma and a space; or empty
 */
public record Flag(Kind kind, int number, String detail) {
  /** The reasons. */
  public enum Kind {
    /** Something looks like personal data. */
    PERSONAL_DATA,
    /** Nearly the same text came several times within a day. */
    BURST,
    /** One browser sent many in a short time. */
    RATE,
    /** There are links. */
    LINKS,
    /** Words of the municipality's list. */
    WORDS,
    /** Somebody reported it. */
    REPORTED,
    /** Written on site in time, arrived after the end. */
    LATE
  }
}
