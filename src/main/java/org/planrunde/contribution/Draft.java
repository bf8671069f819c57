package org.planrunde.contribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.kernel.ProcedureId;

/**
 * What a resident wants to say.
 *
 * @param key made by the client when the form opens and kept secret; the same key gives the same
 *     receipt and one row, however often it is sent
 * @param category key of a category, or null if the procedure has none
 * @param type key of a type, or null if the procedure has none
 * @param place points, lines and polygons in WGS 84, the first bears the pin; or null for "no
 *     particular place"
 * @param placeWords the place in the author's words, or empty
 * @param consent true if the author agreed to the rules of publication
 * @param photos at most five, in the author's order
 * @param anchor where on a building, or null
 */
public record Draft(
    UUID key,
    ProcedureId procedure,
    @Nullable String category,
    @Nullable String type,
    String title,
    String text,
    String nickname,
    @Nullable Geometry place,
    String placeWords,
    boolean consent,
    Channel channel,
    List<DraftPhoto> photos,
    @Nullable Anchor anchor) {
  /** Longest title, in characters. */
  public static final int MAX_TITLE = 120;

  /** Longest text, in characters. */
  public static final int MAX_TEXT = 2000;

  /** Longest nickname, in characters. */
  public static final int MAX_NICKNAME = 40;

  /** Longest description of a place in words, in characters. */
  public static final int MAX_PLACE_WORDS = 200;

  /** Most places. */
  public static final int MAX_PLACES = 10;

  /** Most corners of all places together; the one that closes a ring is not counted. */
  public static final int MAX_CORNERS = 500;

  public Draft {
    photos = List.copyOf(photos);
  }

  /** Without an anchor. */
  public Draft(
      UUID key,
      ProcedureId procedure,
      @Nullable String category,
      @Nullable String type,
      String title,
      String text,
      String nickname,
      @Nullable Geometry place,
      String placeWords,
      boolean consent,
      Channel channel,
      List<DraftPhoto> photos) {
    this(
        key,
        procedure,
        category,
        type,
        title,
        text,
        nickname,
        place,
        placeWords,
        consent,
        channel,
        photos,
        null);
  }

  /** The same with another anchor. */
  public Draft withAnchor(@Nullable Anchor other) {
    return new Draft(
        key,
        procedure,
        category,
        type,
        title,
        text,
        nickname,
        place,
        placeWords,
        consent,
        channel,
        photos,
        other);
  }

  /** Without photos. */
  public Draft(
      UUID key,
      ProcedureId procedure,
      @Nullable String category,
      @Nullable String type,
      String title,
      String text,
      String nickname,
      @Nullable Geometry place,
      String placeWords,
      boolean consent,
      Channel channel) {
    this(
        key,
        procedure,
        category,
        type,
        title,
        text,
        nickname,
        place,
        placeWords,
        consent,
        channel,
        List.of());
  }
}
