package org.planrunde.portal.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Crs;
import org.planrunde.geo.Wgs84;

/**
 * Reads a place that was typed as numbers: latitude and longitude in degrees (WGS 84), or east and
 * north in metres (UTM zone 32, EPSG:25832; a leading 32 on the east value is understood).
 */
final class CoordinateInput {
  private static final Pattern TWO_NUMBERS =
      Pattern.compile(
          "\\s*(-?\\d+(?:[.,]\\d+)?)\\s*°?\\s*[NnEe]?\\s*[,;\\s]\\s*(-?\\d+(?:[.,]\\d+)?)\\s*°?\\s*[NnEeOo]?\\s*");
  private static final double FIRST_METRES = 1000;
  private static final double ZONE_PREFIX = 32_000_000;

  private CoordinateInput() {}

  /** True if the text is meant as numbers, fit or not. */
  static boolean looksLikeNumbers(String text) {
    return text.matches("[\\s\\d.,;°NnEeOo+-]+")
        && text.chars().filter(Character::isDigit).count() > 2;
  }

  /** The place in WGS 84; empty if the text is not two numbers that name one. */
  static Optional<Point> read(String text) {
    var match = TWO_NUMBERS.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var first = number(match.group(1));
    var second = number(match.group(2));
    return Math.abs(first) < FIRST_METRES ? degrees(first, second) : metres(first, second);
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  private static Optional<Point> degrees(double latitude, double longitude) {
    return Wgs84.isValid(longitude, latitude)
        ? Optional.of(Wgs84.point(longitude, latitude))
        : Optional.empty();
  }

  private static Optional<Point> metres(double east, double north) {
    var x = east >= ZONE_PREFIX ? east - ZONE_PREFIX : east;
    if (x < 100_000 || x > 900_000 || north < 0 || north > 9_400_000) {
      return Optional.empty();
    }
    var utm = Wgs84.FACTORY.createPoint(new Coordinate(x, north));
    try {
      return Optional.of((Point) Crs.UTM32.convert(utm, Crs.WGS84));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
