package org.planrunde.citymodel.gml;

import java.util.List;
import java.util.Locale;

/** Says why a city model was refused as a whole, with the key of a text for people. */
public final class ModelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong; each has a text {@code citymodel.refused.<reason>} in the message files. */
  public enum Reason {
    /** The file cannot be opened or read. */
    UNREADABLE,
    /** Nothing in it. */
    EMPTY,
    /** Neither CityGML nor CityJSON. Detail: what it is instead, as far as known. */
    NOT_A_CITY_MODEL,
    /** A version that did not exist when this was written. Detail: the version. */
    VERSION,
    /** Not well-formed, most often cut off. Detail: the line. */
    BROKEN,
    /** Lists and objects of JSON inside each other beyond any need. */
    TOO_DEEP,
    /** More bytes, vertices or points than allowed. Detail: the limit. */
    TOO_LARGE,
    /** It unpacks to many times its size. */
    BOMB,
    /** An archive without any city model. */
    ARCHIVE,
    /** No reference system is stated. */
    NO_CRS,
    /** A reference system that nobody here knows. Detail: its name. */
    UNKNOWN_CRS,
    /** No coordinate has a place in the reference system. Detail: its name. */
    NOWHERE,
    /** Valid, but with nothing that could be shown. */
    NOTHING_TO_SHOW
  }

  private final Reason reason;
  private final String detail;

  /** Refuses without a detail. */
  public ModelRefused(Reason reason) {
    this(reason, "");
  }

  /** Refuses; the detail is what the reason's documentation says. */
  public ModelRefused(Reason reason, String detail) {
    super(reason + (detail.isEmpty() ? "" : ": " + detail));
    this.reason = reason;
    this.detail = Attributes.shorten(detail);
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** The key of the text for people. */
  public String messageKey() {
    return "citymodel.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text's arguments. */
  public List<Object> messageArguments() {
    return List.of(detail);
  }
}
