package org.planrunde.contribution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes and reads codes and receipts: 32 signs that nobody confuses (no I, O, 1, 0).
 *
 * <p>A receipt is the public code and eight signs (40 bits) that follow from the client's secret
 * key, so that a retry is given the same one although only its hash is kept.
 */
final class Codes {
  static final int CODE = 4;
  private static final int SECRET = 8;
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  static String random() {
    var text = new StringBuilder(CODE);
    for (int i = 0; i < CODE; i++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  static byte[] keyHash(UUID key) {
    return sha256("key", bytes(key));
  }

  /** Of the words that were sent first; without the key nobody can try which words they were. */
  static byte[] wordsHash(Draft draft) {
    var words = ByteBuffer.allocate(16).put(bytes(draft.key())).array();
    var text = (draft.title() + '\0' + draft.text()).getBytes(StandardCharsets.UTF_8);
    return sha256("words", ByteBuffer.allocate(16 + text.length).put(words).put(text).array());
  }

  /** The receipt for a key, such as {@code K7QX-4M9B-T2WR}. */
  static String receipt(String code, UUID key) {
    var hash = sha256("receipt", bytes(key));
    var text = new StringBuilder(code);
    for (int i = 0; i < SECRET; i++) {
      if (i % 4 == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(hash[i] & 31));
    }
    return text.toString();
  }

  static byte[] receiptHash(String receipt) {
    return sha256("stored", tidy(receipt).getBytes(StandardCharsets.US_ASCII));
  }

  /** Upper case, without blanks and hyphens; at most 40 characters are looked at. */
  static String tidy(String typed) {
    var text = typed.length() > 40 ? typed.substring(0, 40) : typed;
    return text.toUpperCase(Locale.ROOT).replaceAll("[^2-9A-HJ-NP-Z]", "");
  }

  private static byte[] bytes(UUID key) {
    return ByteBuffer.allocate(16)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .array();
  }

  private static byte[] sha256(String purpose, byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
      return digest.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
