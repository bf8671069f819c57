package org.planrunde.identity;

/** The account lacks the role, or works for another municipality. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotAllowedException(Role role) {
    super("needs the role " + role);
  }
}
