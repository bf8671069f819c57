package org.planrunde.kernel;

import java.util.Locale;

/** Says why an XML text was refused and where in it, with the key of a text for people. */
public final class XmlRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong; each has a text {@code kernel.xml.<reason>} in the message files. */
  public enum Reason {
    /** Not a single byte. */
    EMPTY,
    /** Not well-formed, or in a character encoding that is not known. */
    MALFORMED,
    /** A document type declaration, by which a text can grow or reach for other files. */
    DOCTYPE,
    /** More bytes than allowed. */
    TOO_LARGE,
    /** More elements inside each other than allowed. */
    TOO_DEEP,
    /** More attributes of one element than allowed. */
    TOO_MANY_ATTRIBUTES,
    /** A text, name, comment or attribute longer than allowed. */
    TEXT_TOO_LONG,
    /** More elements and texts than allowed. */
    TOO_MANY_EVENTS
  }

  private final Reason reason;
  private final int line;
  private final int column;

  XmlRefused(Reason reason, int line, int column) {
    super(reason + " at line " + line + ", column " + column);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** The line where it was seen, from 1. */
  public int line() {
    return line;
  }

  /** The column where it was seen, from 1. */
  public int column() {
    return column;
  }

  /** The key of the text for people. */
  public String messageKey() {
    return "kernel.xml." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text's arguments: line and column. */
  public Object[] messageArguments() {
    return new Object[] {line, column};
  }
}
