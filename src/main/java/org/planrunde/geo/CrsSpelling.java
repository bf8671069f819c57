package org.planrunde.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the spellings of reference systems on one line; see {@link CrsName#parse}. */
final class CrsSpelling {
  private static final String EPSG = "EPSG:[\\w.]{0,10}:";
  private static final String ADDRESS = "https?://www\\.opengis\\.net/def/crs/";

  /** Each spelling once; the groups are the horizontal and, where there is one, the vertical. */
  private static final Map<Pattern, Boolean> NUMBERED =
      Map.ofEntries(
          spelling("(\\d{4,6})", false),
          spelling("(?:EPSG|ESRI):{1,2}(\\d{4,6})(?:\\+(?:EPSG:)?(\\d{4,5}))?", false),
          spelling("urn:(?:x-)?ogc:def:crs:" + EPSG + "(\\d{4,6})", true),
          spelling(
              "urn:(?:x-)?ogc:def:crs,crs:" + EPSG + "(\\d{4,6}),crs:" + EPSG + "(\\d{4,6})", true),
          spelling(ADDRESS + "EPSG/[\\w.]{1,10}/(\\d{4,6})", true),
          spelling(
              "https?://www\\.opengis\\.net/def/crs-compound\\?1="
                  + ADDRESS
                  + "EPSG/[\\w.]{1,10}/(\\d{4,6})&2="
                  + ADDRESS
                  + "EPSG/[\\w.]{1,10}/(\\d{4,6})",
              true),
          // The spelling of GML 2, whose pairs are x, y by custom although it is an address.
          spelling("https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d{4,6})", false));

  private static final Pattern LONGITUDE_FIRST =
      pattern(
          "(?:urn:(?:x-)?ogc:def:crs:OGC:[\\w.]{0,10}:?|"
              + ADDRESS
              + "OGC/[\\w.]{1,10}/|OGC:)"
              + "CRS84h?|CRS:84");
  private static final Pattern ADV =
      pattern("(?:urn:adv:crs:)?([\\w-]{3,30})((?:\\*[\\w-]+){0,3})");
  private static final Pattern ADV_PLANE = pattern("ETRS89_UTM(3[123])|DE_DHDN_3GK([2-5])");

  /** Heights as the German surveys name them. */
  private static final Map<String, Integer> ADV_HEIGHTS =
      Map.of(
          "DE_DHHN2016_NH",
          7837,
          "DE_DHHN92_NH",
          5783,
          "DE_DHHN85_NOH",
          5784,
          "DE_DHHN12_NOH",
          7699);

  private CrsSpelling() {}

  static Optional<CrsName> parse(String text) {
    if (LONGITUDE_FIRST.matcher(text).matches()) {
      return Optional.of(CrsName.of(Wgs84.SRID));
    }
    Stream<Function<String, Optional<CrsName>>> readers =
        Stream.of(CrsSpelling::numbered, CrsSpelling::german, CrsSpelling::byName);
    return readers.flatMap(reader -> reader.apply(text).stream()).findFirst();
  }

  private static Optional<CrsName> numbered(String text) {
    return NUMBERED.entrySet().stream()
        .flatMap(e -> e.getKey().matcher(text).results().map(m -> numbered(m, e.getValue())))
        .findFirst();
  }

  private static CrsName numbered(MatchResult m, boolean authorityAxes) {
    int vertical = m.groupCount() < 2 || m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return CrsNumbers.name(Integer.parseInt(m.group(1)), vertical, authorityAxes);
  }

  /** The surveys' own order for Gauss-Krueger is east, north, unlike the register's. */
  private static Optional<CrsName> german(String text) {
    var name = ADV.matcher(text);
    if (!name.matches()) {
      return Optional.empty();
    }
    int height =
        Stream.of(name.group(2).split("\\*"))
            .mapToInt(part -> ADV_HEIGHTS.getOrDefault(part.toUpperCase(Locale.ROOT), 0))
            .max()
            .orElse(0);
    if (name.group(1).equalsIgnoreCase("ETRS89_Lat-Lon")) {
      return Optional.of(new CrsName(4258, height, true));
    }
    var plane = ADV_PLANE.matcher(name.group(1));
    if (!plane.matches()) {
      return Optional.empty();
    }
    boolean utm = plane.group(1) != null;
    int epsg =
        utm ? 25_800 + Integer.parseInt(plane.group(1)) : 31_464 + Integer.parseInt(plane.group(2));
    return Optional.of(new CrsName(epsg, height, utm));
  }

  private static Optional<CrsName> byName(String text) {
    return CrsNumbers.byName(text).map(CrsName::of);
  }

  private static Map.Entry<Pattern, Boolean> spelling(String regex, boolean authorityAxes) {
    return Map.entry(pattern("^(?:" + regex + ")$"), authorityAxes);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
