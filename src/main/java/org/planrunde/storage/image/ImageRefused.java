package org.planrunde.storage.image;

/** A file that was not taken as a picture; nothing of it is kept. */
public final class ImageRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; each has a sentence for the person who sent the file. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    NOT_A_PHOTO,
    HEIC,
    UNSUPPORTED,
    BROKEN,
    TOO_SLOW,
    BUSY
  }

  private final Reason reason;

  ImageRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  ImageRefused(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
