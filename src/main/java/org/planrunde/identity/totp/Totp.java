package org.planrunde.identity.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six figures that change every thirty seconds (RFC 6238 with HMAC-SHA-1), which is what every
 * authenticator app understands.
 */
public final class Totp {
  /** How long a code is shown, in seconds. */
  public static final int STEP = 30;

  /** How many figures a code has. */
  public static final int DIGITS = 6;

  private static final int DRIFT = 1;
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  /** The code of a time step, counted from the epoch. */
  public static String code(byte[] secret, long step) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  /** The time step of this moment. */
  public static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), (long) STEP);
  }

  /**
   * The time step that a code belongs to, if it is the present one or a neighbour and later than
   * {@code last}. Takes the same time whatever was typed.
   */
  public static OptionalLong match(byte[] secret, String code, Instant now, long last) {
    var typed = code.getBytes(StandardCharsets.UTF_8);
    var found = OptionalLong.empty();
    for (var step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
      var right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      var equal = MessageDigest.isEqual(right, typed);
      if (equal && step > last && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }
}
