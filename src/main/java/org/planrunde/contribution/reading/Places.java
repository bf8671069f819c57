package org.planrunde.contribution.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoLimits;
import org.planrunde.geo.Wgs84;

/** Reads the place of a contribution. */
final class Places {
  private Places() {}

  /** A point of two texts; a decimal comma is read as a point. Null if both are missing. */
  static @Nullable Geometry point(@Nullable String latitude, @Nullable String longitude) {
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      throw new BrokenRow(
          latitude == null ? "the latitude is missing" : "the longitude is missing");
    }
    double lat = number(latitude);
    double lon = number(longitude);
    if (Wgs84.looksSwapped(lon, lat)) {
      throw new BrokenRow("latitude and longitude seem to be swapped: " + lat + ", " + lon);
    }
    if (!Wgs84.isValid(lon, lat)) {
      throw new BrokenRow("latitude " + lat + ", longitude " + lon + " is not in WGS 84");
    }
    return Wgs84.point(lon, lat);
  }

  /** A shape as GeoJSON. */
  static Geometry shape(String geoJson) {
    try {
      return new GeoJsonReader(GeoLimits.RESIDENT_SHAPE)
          .geometry(geoJson.getBytes(StandardCharsets.UTF_8));
    } catch (GeoJsonRejected e) {
      String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      throw new BrokenRow("the geometry was refused: " + reason + " " + e.details());
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new BrokenRow("a coordinate is not a number");
    }
  }
}
