package org.planrunde.kernel;

import java.util.Locale;

/** Says why an address was refused, with the key of a text for people. */
public final class UrlRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong; each has a text {@code kernel.url.<reason>} in the message files. */
  public enum Reason {
    /** Nothing was given. */
    EMPTY,
    /** More than 2,000 characters. */
    TOO_LONG,
    /** Blanks, control characters or backslashes inside. */
    CHARACTERS,
    /** Neither http nor https. */
    SCHEME,
    /** A user name or password before the host. */
    USER_INFO,
    /** No host, or none that can exist. */
    HOST,
    /** A port that web servers do not use. */
    PORT,
    /** The machine itself, its own network, or another place that is not public. */
    NOT_PUBLIC,
    /** Curly brackets around something that map services do not fill in. */
    PLACEHOLDER
  }

  private final Reason reason;

  UrlRefused(Reason reason) {
    super("address refused: " + reason);
    this.reason = reason;
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** The key of the text for people; it has no arguments. */
  public String messageKey() {
    return "kernel.url." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
