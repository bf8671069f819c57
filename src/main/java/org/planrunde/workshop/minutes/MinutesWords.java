package org.planrunde.workshop.minutes;

/** The house's texts in the language of the minutes. */
@FunctionalInterface
public interface MinutesWords {
  /** The text of a key that begins with {@code minutes.}, with the arguments in their places. */
  String say(String key, Object... arguments);
}
