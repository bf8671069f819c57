package org.planrunde.citymodel.design;

import java.util.List;
import java.util.Locale;

/** Says why a design model was refused, with the key of a text for people. */
public final class DesignRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_DETAIL = 80;

  /** What was wrong; each has a text {@code citymodel.design.<reason>} in the message files. */
  public enum Reason {
    /** The file cannot be opened or read. */
    UNREADABLE,
    /** No binary glTF. */
    NOT_A_GLB,
    /** Another version than 2. Detail: the version. */
    VERSION,
    /** Lengths, indices or values that do not fit together. Detail: where. */
    BROKEN,
    /** Names a file outside of itself. Detail: where. */
    OUTSIDE,
    /** Packed in a way that is not read here. Detail: how. */
    PACKED,
    /** Needs an extension that is not known here. Detail: its name. */
    EXTENSION,
    /** A part contains itself, or hangs on two others. Detail: where. */
    CYCLE,
    /** More of something than allowed. Detail: of what, and how many. */
    TOO_LARGE,
    /** A number that is none. Detail: where. */
    NOT_A_NUMBER,
    /** Lies kilometres from its own origin. */
    FAR,
    /** Valid, but without a surface. */
    NOTHING_TO_SHOW
  }

  private final Reason reason;
  private final String detail;

  /** Refuses without a detail. */
  public DesignRefused(Reason reason) {
    this(reason, "");
  }

  /** Refuses; the detail is what the reason's documentation says. */
  public DesignRefused(Reason reason, String detail) {
    super(reason + (detail.isEmpty() ? "" : ": " + detail));
    this.reason = reason;
    String plain = detail.replaceAll("[\\p{Cntrl}]", " ");
    this.detail = plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) : plain;
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** The key of the text for people. */
  public String messageKey() {
    return "citymodel.design." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text's arguments. */
  public List<Object> messageArguments() {
    return List.of(detail);
  }
}
