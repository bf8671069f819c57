package org.planrunde.kernel;

import java.util.Locale;

/** Says a message in the language of who reads it; for rooms that speak without a screen. */
@FunctionalInterface
public interface Sentences {
  /** The sentence in German if there is none in the language. */
  String say(Message message, Locale language);
}
