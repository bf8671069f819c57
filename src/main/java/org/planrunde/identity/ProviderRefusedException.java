package org.planrunde.identity;

import org.springframework.security.core.AuthenticationException;

/** The login provider knows the person, and Planrunde lets them in no further. */
public final class ProviderRefusedException extends AuthenticationException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** No account here, or none that may be taken over. */
    NO_ACCOUNT,
    /** The account is closed. */
    DISABLED,
    /** None of the person's groups gives a role here. */
    NO_ROLE,
    /** The provider does not say the claim by which accounts are found. */
    NO_NAME
  }

  private final Reason reason;

  ProviderRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
