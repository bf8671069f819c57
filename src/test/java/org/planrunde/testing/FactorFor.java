package org.planrunde.testing;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.planrunde.identity.NewFactor;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.identity.totp.Totp;

/** Plays an authenticator app, with the secret as a person would type it. */
public final class FactorFor {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");

  private final byte[] secret;
  private final List<String> recoveryCodes;
  private final long read = Totp.step(Instant.now());

  private FactorFor(byte[] secret, List<String> recoveryCodes) {
    this.secret = secret;
    this.recoveryCodes = recoveryCodes;
  }

  /** Switches the second factor of an account on. */
  public static FactorFor account(SecondFactors factors, Staff staff) {
    var fresh = factors.begin(staff, "Probestadt");
    var app = reading(fresh);
    return new FactorFor(app.secret, factors.confirm(staff, fresh, app.code(0)));
  }

  /** An app that has read the QR code. */
  public static FactorFor reading(NewFactor fresh) {
    var found = SECRET.matcher(fresh.uri());
    if (!found.find()) {
      throw new AssertionError(fresh.uri());
    }
    return typed(found.group(1));
  }

  /** An app into which somebody has typed the secret. */
  public static FactorFor typed(String base32) {
    var text = base32.replace(" ", "");
    var bytes = new byte[text.length() * 5 / 8];
    for (var bit = 0; bit < bytes.length * 8; bit++) {
      var value = LETTERS.indexOf(text.charAt(bit / 5)) >> (4 - bit % 5) & 1;
      bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
    }
    return new FactorFor(bytes, List.of());
  }

  /** The code that the app shows so many steps after it was set up. */
  public String code(int steps) {
    return Totp.code(secret, read + steps);
  }

  /** The codes that were shown at the set-up. */
  public List<String> recoveryCodes() {
    return recoveryCodes;
  }
}
