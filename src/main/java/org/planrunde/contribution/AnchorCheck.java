package org.planrunde.contribution;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/** Finds what is wrong with an anchor: it may only say more about the place, never another one. */
final class AnchorCheck {
  /** About two centimetres: places are rounded on their way. */
  private static final double SAME_DEGREES = 2e-7;

  /** About 30 km: nobody sees further in a scene. */
  private static final double SIGHT_DEGREES = 0.3;

  private static final double LOWEST = -500;
  private static final double HIGHEST = 10_000;
  private static final double LENGTH_TOLERANCE = 0.02;

  /**
   * What a gml:id may be, and a little more; no spaces and no addresses, since nobody moderates
   * ids.
   */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:+~(){}\\[\\]#$=-]*");

  private AnchorCheck() {}

  static Optional<Problem> check(@Nullable Anchor anchor, @Nullable Geometry place) {
    if (anchor == null) {
      return Optional.empty();
    }
    var storey = anchor.storey();
    var point = anchor.point();
    boolean fits =
        (storey == null || (storey >= Anchor.LOWEST_STOREY && storey <= Anchor.HIGHEST_STOREY))
            && (point == null || (isPossible(point) && lies(point.at(), place)));
    return fits
        ? Optional.empty()
        : Optional.of(Problem.of("anchor", "contribution.problem.anchor"));
  }

  private static boolean isPossible(SurfacePoint point) {
    double length = Math.hypot(Math.hypot(point.east(), point.north()), point.up());
    return isPlace(point.at())
        && isSeen(point.view().eye(), point.at())
        && isSeen(point.view().target(), point.at())
        && point.view().minutes() >= 0
        && point.view().minutes() < 24 * 60
        && Math.abs(length - 1) < LENGTH_TOLERANCE
        && Math.abs(point.above()) <= HIGHEST
        && isId(point.reference(), SurfacePoint.MAX_REFERENCE)
        && isId(point.object(), SurfacePoint.MAX_ID)
        && isId(point.model(), SurfacePoint.MAX_ID)
        && point.view().variant().length() <= SurfacePoint.MAX_VARIANT
        && !PlainText.hasControlCharacter(point.view().variant());
  }

  private static boolean isId(String text, int most) {
    return text.length() <= most && ID.matcher(text).matches();
  }

  private static boolean isPlace(ScenePlace place) {
    return Wgs84.isValid(place.longitude(), place.latitude())
        && place.height() >= LOWEST
        && place.height() <= HIGHEST;
  }

  private static boolean isSeen(ScenePlace from, ScenePlace at) {
    return isPlace(from)
        && Math.abs(from.longitude() - at.longitude()) < SIGHT_DEGREES
        && Math.abs(from.latitude() - at.latitude()) < SIGHT_DEGREES;
  }

  /** The first place is a point, and it is this one. */
  static boolean lies(ScenePlace at, @Nullable Geometry place) {
    if (place == null) {
      return false;
    }
    var parts = PlaceParts.of(place);
    return !parts.isEmpty()
        && parts.getFirst() instanceof Point first
        && Math.abs(first.getX() - at.longitude()) < SAME_DEGREES
        && Math.abs(first.getY() - at.latitude()) < SAME_DEGREES;
  }
}
