package org.planrunde.identity;

/** The account lacks the role, or works for another municipality. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Somebody who would need that role. */
  public NotAllowedException(Role role) {
    this("needs the role " + role);
  }

  NotAllowedException(String why) {
    super(why);
  }
}
