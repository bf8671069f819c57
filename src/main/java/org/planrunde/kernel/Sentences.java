package org.planrunde.kernel;

import java.util.Locale;

/** Says a message in the language of who reads it; for rooms that speak without a screen. */
@FunctionalInterface
public interface Sentences {
  /** Says the keys alone, where no room translates. */
  Sentences KEYS = (message, language) -> message.key();

  /** The sentence in German if there is none in the language. */
  String say(Message message, Locale language);
}
