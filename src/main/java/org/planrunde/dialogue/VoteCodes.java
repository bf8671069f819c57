package org.planrunde.dialogue;

import java.security.SecureRandom;
import java.util.Locale;
import org.planrunde.kernel.ProcedureId;

/** Makes and reads voting codes: twelve of 32 signs that nobody confuses (60 bits). */
final class VoteCodes {
  private static final int LENGTH = 12;
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private VoteCodes() {}

  /** A new code, such as {@code K7QX-4M9B-T2WR}. */
  static String random() {
    var text = new StringBuilder(LENGTH + 2);
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /** What is stored of a code; another one in each procedure. */
  static byte[] hash(ProcedureId procedure, String typed) {
    return Hashes.of("votecode", procedure.value(), tidy(typed));
  }

  /** Upper case, without blanks and hyphens; at most 40 characters are looked at. */
  private static String tidy(String typed) {
    var text = typed.length() > 40 ? typed.substring(0, 40) : typed;
    return text.toUpperCase(Locale.ROOT).replaceAll("[^2-9A-HJ-NP-Z]", "");
  }
}
