package org.planrunde.plan.proxy;

/** Says why a service of others could not be asked for somebody. */
public final class ProxyFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Reason {
    /** The service has no such thing. */
    MISSING,
    /** Too much is asked at this moment. */
    BUSY,
    /** It did not answer, or with something that is not passed on. */
    FAILED
  }

  private final Reason reason;

  ProxyFailed(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }
}
