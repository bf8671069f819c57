package org.planrunde.kiosk;

import org.planrunde.kernel.Message;

/** A device may not send; whatever it holds stays with it until it is paired anew. */
public final class DeviceRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  DeviceRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** In a sentence that says what to do. */
  public Message message() {
    return Message.of("kiosk.refused." + reason.name());
  }

  /** The reasons. */
  public enum Reason {
    /** No device, or not any more. */
    UNKNOWN,
    /** An administrator took its right away. */
    REVOKED,
    /** Its token was used by two. */
    CLONED
  }
}
