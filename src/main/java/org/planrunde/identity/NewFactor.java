package org.planrunde.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.planrunde.identity.totp.Base32;
import org.planrunde.identity.totp.Totp;

/** A secret that was shown to somebody and waits for the first code; valid for nothing before. */
public final class NewFactor {
  private static final int BYTES = 20;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret = new byte[BYTES];
  private final String issuer;
  private final String login;

  NewFactor(String issuer, String login) {
    RANDOM.nextBytes(secret);
    this.issuer = issuer;
    this.login = login;
  }

  byte[] secret() {
    return secret.clone();
  }

  /** The secret for typing, in groups of four. */
  public String text() {
    return Base32.of(secret).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  /** The secret for the camera, as authenticator apps read it. */
  public String uri() {
    return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
        .formatted(part(issuer), part(login), Base32.of(secret), Totp.DIGITS, Totp.STEP);
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
