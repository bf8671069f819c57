package org.planrunde.identity;

import org.springframework.security.core.AuthenticationException;

/** The first step was right; nobody is signed in before the second one. */
public final class SecondFactorNeededException extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final HalfSignedIn half;

  SecondFactorNeededException(HalfSignedIn half) {
    super("a second factor is needed");
    this.half = half;
  }

  /** Who waits for the second step. */
  public HalfSignedIn half() {
    return half;
  }
}
