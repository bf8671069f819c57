package org.planrunde.kernel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why nothing whole came from an address. */
public final class UrlFailed extends IOException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Reason {
    /** Nobody knows a host of this name. */
    UNKNOWN_HOST,
    /** The name leads into a network that is not public. */
    NOT_PUBLIC,
    /** Nobody listens there. */
    NO_CONNECTION,
    /** The certificate or the encryption is not fit. */
    NOT_SECURE,
    /** It took longer than one wanted to wait. */
    SLOW,
    /** More came than one wanted to have. */
    TOO_LARGE,
    /** The connection broke off, or what came contradicts itself. */
    BROKEN
  }

  private final Reason reason;

  UrlFailed(Reason reason, @Nullable Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  static UrlFailed because(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UrlFailed known -> {
          return known;
        }
        case SSLException e -> {
          return new UrlFailed(Reason.NOT_SECURE, e);
        }
        case UnknownHostException e -> {
          return new UrlFailed(Reason.UNKNOWN_HOST, e);
        }
        case HttpTimeoutException e -> {
          return new UrlFailed(Reason.SLOW, e);
        }
        case ConnectException e -> {
          return new UrlFailed(Reason.NO_CONNECTION, e);
        }
        default -> {}
      }
    }
    return new UrlFailed(Reason.BROKEN, failure);
  }
}
