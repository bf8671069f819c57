package org.planrunde.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The random token that a browser keeps and nobody else: by it a draft is found again and a second
 * vote is recognised. Only hashes of it are stored, another one for each purpose, so that the rows
 * of one person cannot be joined.
 */
public final class BrowserToken {
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] value;

  private BrowserToken(byte[] value) {
    this.value = value;
  }

  /** A new token of 128 random bits. */
  public static BrowserToken random() {
    var value = new byte[BYTES];
    RANDOM.nextBytes(value);
    return new BrowserToken(value);
  }

  /** Reads the 32 hexadecimal digits that {@link #toString} wrote; empty if it is no token. */
  public static Optional<BrowserToken> read(String text) {
    if (text.length() != 2 * BYTES || !text.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.empty();
    }
    return Optional.of(new BrowserToken(HexFormat.of().parseHex(text)));
  }

  /**
   * What is stored of it for a purpose, for instance {@code "vote"} and the id of what it is on.
   */
  public byte[] hash(String purpose) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(purpose.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token itself, in 32 hexadecimal digits: for the browser alone, never for a log. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
