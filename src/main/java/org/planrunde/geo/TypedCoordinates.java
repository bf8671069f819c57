package org.planrunde.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Reads a place that was typed as numbers: latitude and longitude in degrees, also with minutes and
 * seconds (WGS 84), or east and north in metres (ETRS89 / UTM zone 32 or 33).
 *
 * <p>The zone may stand before the east value, as in 32556789, or apart, as in "33U 389000
 * 5819000". Latitude comes first unless the letters say otherwise; nothing is guessed.
 */
public final class TypedCoordinates {
  private static final String NUMBER = "(-?\\d{1,8}(?:[.,]\\d{1,12})?)";
  private static final Pattern DEGREES =
      Pattern.compile(
          "\\s*"
              + NUMBER
              + "\\s*°?\\s*([NEO])?\\s*[,;\\s]\\s*"
              + NUMBER
              + "\\s*°?\\s*([NEO])?\\s*");
  private static final String SEXAGESIMAL =
      "(\\d{1,3})\\s*°\\s*(\\d{1,2}(?:[.,]\\d{1,8})?)\\s*['′’]\\s*(?:(\\d{1,2}(?:[.,]\\d{1,8})?)\\s*(?:\"|″|''|”)\\s*)?([NEO])?";
  private static final Pattern MINUTES =
      Pattern.compile("\\s*" + SEXAGESIMAL + "\\s*[,;]?\\s*" + SEXAGESIMAL + "\\s*");
  private static final Pattern METRES =
      Pattern.compile(
          "\\s*(?:(?:ZONE\\s*)?(3[23])\\s*[UN]?[,;\\s]\\s*)?(3[23])?(\\d{6}(?:[.,]\\d{1,4})?)\\s*[,;\\s]\\s*(\\d{7}(?:[.,]\\d{1,4})?)\\s*");
  private static final double MINUTES_A_DEGREE = 60;

  private TypedCoordinates() {}

  /** True if the text is meant as numbers, fit or not. */
  public static boolean looksLikeNumbers(String text) {
    return text.matches("(?i)[\\s\\d.,;°'′’\"″”NEOUZ+-]+")
        && text.chars().filter(Character::isDigit).count() > 2;
  }

  /** The place in WGS 84; empty if the text is not two numbers that name one. */
  public static Optional<Point> read(String text) {
    return read(text, null);
  }

  /** The same; {@code near} says which zone is meant where none was typed. */
  public static Optional<Point> read(String text, @Nullable Point near) {
    var typed = text.toUpperCase(Locale.ROOT);
    return match(METRES, typed)
        .flatMap(m -> metres(m, near))
        .or(() -> match(MINUTES, typed).flatMap(TypedCoordinates::minutes))
        .or(() -> match(DEGREES, typed).flatMap(TypedCoordinates::degrees));
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static double number(@Nullable String text) {
    return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
  }

  private static Optional<Point> degrees(MatchResult m) {
    return place(number(m.group(1)), m.group(2), number(m.group(3)), m.group(4));
  }

  private static Optional<Point> minutes(MatchResult m) {
    return place(angle(m, 1), m.group(4), angle(m, 5), m.group(8));
  }

  private static double angle(MatchResult m, int at) {
    double minutes = number(m.group(at + 1));
    double seconds = number(m.group(at + 2));
    return minutes >= MINUTES_A_DEGREE || seconds >= MINUTES_A_DEGREE
        ? Double.NaN
        : number(m.group(at)) + (minutes + seconds / MINUTES_A_DEGREE) / MINUTES_A_DEGREE;
  }

  private static Optional<Point> place(
      double first, @Nullable String letter, double second, @Nullable String otherLetter) {
    boolean eastFirst = letter == null ? "N".equals(otherLetter) : !letter.equals("N");
    double latitude = eastFirst ? second : first;
    double longitude = eastFirst ? first : second;
    return Wgs84.isValid(longitude, latitude)
        ? Optional.of(Wgs84.point(longitude, latitude))
        : Optional.empty();
  }

  private static Optional<Point> metres(MatchResult m, @Nullable Point near) {
    var zone = m.group(1) == null ? m.group(2) : m.group(1);
    if (m.group(1) != null && m.group(2) != null && !m.group(1).equals(m.group(2))) {
      return Optional.empty();
    }
    var zones =
        zone == null
            ? Stream.of(Crs.UTM32, Crs.UTM33)
            : Stream.of(zone.equals("32") ? Crs.UTM32 : Crs.UTM33);
    var places =
        zones.flatMap(crs -> metres(crs, number(m.group(3)), number(m.group(4))).stream()).toList();
    return near == null
        ? places.stream().findFirst()
        : places.stream()
            .min((a, b) -> Double.compare(Metric.distance(a, near), Metric.distance(b, near)));
  }

  private static Optional<Point> metres(Crs crs, double east, double north) {
    if (east < 100_000 || east > 900_000 || north > 9_400_000) {
      return Optional.empty();
    }
    try {
      var plane = Wgs84.FACTORY.createPoint(new Coordinate(east, north));
      return Optional.of((Point) crs.convert(plane, Crs.WGS84));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
