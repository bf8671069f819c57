package org.planrunde.workshop;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes and reads codes of six letters without I and O: 191 million of them. */
final class JoinCodes {
  private static final int LENGTH = 6;
  private static final int MOST_TYPED = 40;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private JoinCodes() {}

  static String random() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** The letters alone, however they were typed; at most 40 characters are looked at. */
  static String tidy(String typed) {
    return typed
        .substring(0, Math.min(MOST_TYPED, typed.length()))
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-HJ-NP-Z]", "");
  }
}
