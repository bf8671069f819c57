package org.planrunde.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planrunde.kernel.AccountId;

/**
 * Ten codes for the day on which the phone is gone. Each has about 79 bits, so a plain hash keeps
 * it.
 */
final class RecoveryCodes {
  static final int COUNT = 10;
  private static final int LENGTH = 16;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  static List<String> fresh() {
    return Stream.generate(RecoveryCodes::one).distinct().limit(COUNT).toList();
  }

  private static String one() {
    var text = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** What is kept; spaces, hyphens and capitals do not matter. */
  static byte[] hash(AccountId account, String code) {
    var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("recovery " + account + " " + plain).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
