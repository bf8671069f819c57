package org.planrunde.contribution;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which public contributions of a procedure are wanted; null and empty mean "all".
 *
 * @param words searched in title and text with German word forms, at most 200 characters
 * @param box degrees in WGS 84, x = longitude; contributions without a place are outside every box
 */
public record Filter(
    @Nullable String category, @Nullable String type, String words, @Nullable Envelope box) {
  /** All of them. */
  public static final Filter ALL = new Filter(null, null, "", null);

  /** The same wish within a box, or anywhere if it is null. */
  public Filter within(@Nullable Envelope other) {
    return new Filter(category, type, words, other);
  }

  /** The same wish for a category, or for all if it is null. */
  public Filter ofCategory(@Nullable String other) {
    return new Filter(other, type, words, box);
  }

  /** The same wish for a type, or for all if it is null. */
  public Filter ofType(@Nullable String other) {
    return new Filter(category, other, words, box);
  }

  /** The same wish with other words. */
  public Filter saying(String other) {
    return new Filter(category, type, other.length() > 200 ? other.substring(0, 200) : other, box);
  }
}
