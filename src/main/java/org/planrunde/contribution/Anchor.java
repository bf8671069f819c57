package org.planrunde.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Message;

/**
 * Where on a building a contribution belongs: in words, and to the centimetre if its author pointed
 * at it in a scene. The place on the map, or the author's words for it, say where the building is.
 *
 * @param storey 0 for the ground floor, below it negative; null if none is meant
 * @param side null if none is meant
 * @param point null if it was told in words only
 */
public record Anchor(@Nullable Integer storey, @Nullable Side side, @Nullable SurfacePoint point) {
  /** Deepest storey. */
  public static final int LOWEST_STOREY = -5;

  /** Highest storey. */
  public static final int HIGHEST_STOREY = 99;

  private static final double STOREY_METRES = 3.1;

  /** What a point in a scene says by itself; the author may know better. */
  public static Anchor at(SurfacePoint point) {
    if (point.isGround()) {
      return new Anchor(null, null, point);
    }
    if (point.isOnTop()) {
      return new Anchor(null, Side.ROOF, point);
    }
    int storey = (int) Math.clamp(point.above() / STOREY_METRES, 0, HIGHEST_STOREY);
    return new Anchor(storey, Side.facing(point.east(), point.north()), point);
  }

  /** True if it says nothing beyond the place on the map. */
  public boolean isEmpty() {
    return storey == null && side == null && point == null;
  }

  /** The same in words only. */
  public Anchor withoutPoint() {
    return new Anchor(storey, side, null);
  }

  /** Storey and side in words, such as "3rd floor", "south side". */
  public List<Message> words() {
    var words = new ArrayList<Message>();
    if (storey != null) {
      words.add(
          switch (Integer.signum(storey)) {
            case 0 -> Message.of("contribution.anchor.ground-floor");
            case 1 -> Message.of("contribution.anchor.storey", storey);
            default -> Message.of("contribution.anchor.basement", -storey);
          });
    }
    if (side != null) {
      words.add(
          Message.of(
              "contribution.anchor.side."
                  + side.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return words;
  }
}
