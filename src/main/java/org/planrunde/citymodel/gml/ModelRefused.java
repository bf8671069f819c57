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
    NOTHING_TO_SHOW,
    /** A picture where heights are wanted. Detail: how many bands it has. */
    PICTURE,
    /** Heights in numbers that are not read. Detail: format and bits, as TIFF numbers them. */
    RELIEF_NUMBERS,
    /** Heights packed in a way that is not read. Detail: compression and predictor. */
    RELIEF_PACKED,
    /** Heights in parts that are too large for memory. */
    RELIEF_BLOCKS,
    /** Heights without a place. */
    RELIEF_PLACE,
    /** Heights whose rows do not run from west to east and from north to south. */
    RELIEF_TURNED,
    /** Heights in another unit than metres. Detail: the unit. */
    RELIEF_UNIT,
    /** A height that no ground has. Detail: the height. */
    RELIEF_HEIGHTS,
    /** Not one height. */
    RELIEF_EMPTY
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
