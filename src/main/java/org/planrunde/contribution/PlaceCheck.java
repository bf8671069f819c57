package org.planrunde.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.geo.Areas;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Problem;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;

/** Finds what is wrong with the places of a draft; what is cheap to see comes first. */
final class PlaceCheck {
  /** A town is smaller: about 110 km from south to north. */
  private static final double MOST_LATITUDE = 1;

  private static final double MOST_LONGITUDE = 2;

  private final Procedure procedure;

  private PlaceCheck(Procedure procedure) {
    this.procedure = procedure;
  }

  static Optional<Problem> check(@Nullable Geometry place, Procedure procedure) {
    if (place == null) {
      return procedure.placeKinds().contains(PlaceKind.NONE) ? Optional.empty() : problem("place");
    }
    var check = new PlaceCheck(procedure);
    var parts = PlaceParts.of(place);
    return check.count(parts).or(() -> check.look(place, parts));
  }

  private static Optional<Problem> problem(String what, Object... arguments) {
    return Optional.of(Problem.of("place", "contribution.problem." + what, arguments));
  }

  private Optional<Problem> count(List<Geometry> parts) {
    if (parts.size() > Draft.MAX_PLACES) {
      return problem("places", Draft.MAX_PLACES);
    }
    if (!parts.stream().allMatch(this::isOffered)) {
      return problem("placekind");
    }
    var corners = parts.stream().mapToInt(PlaceCheck::corners).sum();
    return corners > Draft.MAX_CORNERS ? problem("corners", Draft.MAX_CORNERS) : Optional.empty();
  }

  private boolean isOffered(Geometry part) {
    var kinds = procedure.placeKinds();
    return switch (part) {
      case Point p -> kinds.contains(PlaceKind.POINT);
      case LineString l -> kinds.contains(PlaceKind.LINE);
      case Polygon p -> kinds.contains(PlaceKind.AREA);
      default -> false;
    };
  }

  /** The corner that closes a ring is no further one. */
  private static int corners(Geometry part) {
    return part instanceof Polygon polygon
        ? polygon.getNumPoints() - 1 - polygon.getNumInteriorRing()
        : part.getNumPoints();
  }

  private Optional<Problem> look(Geometry place, List<Geometry> parts) {
    if (parts.isEmpty() || parts.stream().anyMatch(Geometry::isEmpty)) {
      return problem("invalid");
    }
    if (!Arrays.stream(place.getCoordinates()).allMatch(c -> Wgs84.isValid(c.x, c.y))) {
      return problem(swapped(place).isPresent() ? "swapped" : "nowhere");
    }
    if (parts.stream().anyMatch(part -> !part.isValid())) {
      return problem("invalid");
    }
    var box = place.getEnvelopeInternal();
    if (box.getWidth() > MOST_LONGITUDE || box.getHeight() > MOST_LATITUDE) {
      return problem("extent");
    }
    return inside(place);
  }

  private Optional<Problem> inside(Geometry place) {
    var area = procedure.area();
    if (area == null || Areas.contains(area, place)) {
      return Optional.empty();
    }
    return problem(
        swapped(place).filter(s -> area.intersects(s)).isPresent() ? "swapped" : "outside");
  }

  /** The first corner with its numbers the other way round, if that is a place on earth. */
  private static Optional<Point> swapped(Geometry place) {
    Coordinate first = place.getCoordinate();
    return Wgs84.isValid(first.y, first.x)
        ? Optional.of(Wgs84.point(first.y, first.x))
        : Optional.empty();
  }
}
