package org.planrunde.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a GeoJSON text was refused, where in it, and with which message for people. */
public final class GeoJsonRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong; each has a text {@code geo.rejected.<reason>} in the message files. */
  public enum Reason {
    /** Not a single byte of content. */
    EMPTY,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** Not JSON. */
    MALFORMED,
    /** More bytes than allowed. Detail: the limit. */
    TOO_LARGE,
    /** Nested deeper than allowed. Detail: the limit. */
    TOO_DEEP,
    /** More vertices than allowed. Detail: the limit. */
    TOO_MANY_VERTICES,
    /** More features than allowed. Detail: the limit. */
    TOO_MANY_FEATURES,
    /** A text or name longer than allowed. Detail: the limit. */
    TEXT_TOO_LONG,
    /** A control character in a text. Detail: its code point, such as U+0007. */
    CONTROL_CHARACTER,
    /** No geometry in it. */
    NO_GEOMETRY,
    /** A type that GeoJSON does not know, or none. Detail: the type. */
    UNKNOWN_TYPE,
    /** A coordinate that is null, text or anything else than a number. */
    NOT_A_NUMBER,
    /** A coordinate that is NaN or infinite. */
    NOT_FINITE,
    /** Coordinates nested in another way than the type asks for. Detail: the type. */
    BAD_COORDINATES,
    /** Positions with two and with three numbers in one geometry. */
    MIXED_DIMENSIONS,
    /** A ring or line with too few points. */
    TOO_FEW_POINTS,
    /** A ring whose last point is not its first. */
    RING_NOT_CLOSED,
    /** A position that is nowhere on earth. Details: longitude, latitude. */
    OUTSIDE_WORLD,
    /** Latitude seems to stand before longitude. Details: first and second number. */
    SWAPPED_AXES,
    /** Numbers that look like metres of a projected system. Details: first and second number. */
    LOOKS_LIKE_METRES,
    /** A line that crosses itself, or parts that overlap. Details: longitude, latitude. */
    SELF_INTERSECTION,
    /** A member that names another reference system. Detail: its name. */
    FOREIGN_CRS
  }

  private final Reason reason;
  private final int line;
  private final int column;
  private final int featureIndex;
  private final ArrayList<String> details;

  GeoJsonRejected(Reason reason, int line, int column, int featureIndex, String... details) {
    super(reason + " at line " + line + ", column " + column + " " + List.of(details));
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.featureIndex = featureIndex;
    this.details = new ArrayList<>(List.of(details));
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

  /** The feature in which it was seen, from 0; -1 outside of a collection of features. */
  public int featureIndex() {
    return featureIndex;
  }

  /** Numbers and names that belong to the reason, as its documentation says. */
  public List<String> details() {
    return List.copyOf(details);
  }

  /** The key of the text for people. */
  public String messageKey() {
    return "geo.rejected." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text's arguments: line, column, then the details. */
  public Object[] messageArguments() {
    ArrayList<Object> arguments = new ArrayList<>();
    arguments.add(line);
    arguments.add(column);
    arguments.addAll(details);
    return arguments.toArray();
  }
}
