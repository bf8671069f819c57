package org.planrunde.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Makes and reads codes of eight signs that nobody confuses (no I, O, 1, 0): 40 bits. */
final class PairingCodes {
  private static final int LENGTH = 8;
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private PairingCodes() {}

  static String random() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        text.append('-');
      }
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /** Of the signs alone, however they were typed; at most 40 characters are looked at. */
  static byte[] hash(String typed) {
    var text = typed.substring(0, Math.min(40, typed.length()));
    var tidy = text.toUpperCase(Locale.ROOT).replaceAll("[^2-9A-HJ-NP-Z]", "");
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("pairing" + tidy).getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
