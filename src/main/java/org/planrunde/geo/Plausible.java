package org.planrunde.geo;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.planrunde.geo.GeoJsonRejected.Reason;

/** Tells wrong coordinates from right ones and names the likely mistake. Never repairs. */
final class Plausible {
  private static final double SURELY_METRES = 1000;

  private Plausible() {}

  static void checkPosition(double x, double y, JsonTokens tokens) {
    if (tokens.anySystem() || Wgs84.isValid(x, y)) {
      return;
    }
    if (Math.abs(x) > SURELY_METRES || Math.abs(y) > SURELY_METRES) {
      throw tokens.reject(Reason.LOOKS_LIKE_METRES, number(x), number(y));
    }
    Reason reason = Wgs84.isValid(y, x) ? Reason.SWAPPED_AXES : Reason.OUTSIDE_WORLD;
    throw tokens.reject(reason, number(x), number(y));
  }

  /**
   * Refuses a shape that lies outside Europe as it stands and inside it with its axes swapped: the
   * sea off Somalia is a likelier mistake than a plan.
   */
  static void checkAxes(Geometry geometry, JsonTokens tokens) {
    if (tokens.anySystem()) {
      return;
    }
    Envelope box = geometry.getEnvelopeInternal();
    Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    if (!Wgs84.EUROPE.intersects(box) && Wgs84.EUROPE.contains(swapped)) {
      throw tokens.reject(Reason.SWAPPED_AXES, number(box.getMinX()), number(box.getMinY()));
    }
  }

  /** Stops at the first fault, so that a hostile shape costs little. */
  static void checkValid(Geometry geometry, JsonTokens tokens) {
    if (tokens.anySystem()) {
      return;
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) {
      return;
    }
    Coordinate at = error.getCoordinate() == null ? new Coordinate() : error.getCoordinate();
    Reason reason =
        error.getErrorType() == TopologyValidationError.TOO_FEW_POINTS
            ? Reason.TOO_FEW_POINTS
            : Reason.SELF_INTERSECTION;
    throw tokens.reject(reason, number(at.x), number(at.y));
  }

  private static String number(double value) {
    return Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "")
        : String.valueOf(value);
  }
}
