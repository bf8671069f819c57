package org.planrunde.contribution.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.PinFeed;
import org.planrunde.geo.Wgs84;
import org.planrunde.procedure.Procedures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves the pins of a procedure to the map; keeps no state. */
@RestController
class PinController {
  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  private final Procedures procedures;
  private final PinFeed feed;

  PinController(Procedures procedures, PinFeed feed) {
    this.procedures = procedures;
    this.feed = feed;
  }

  /**
   * Pins and clusters in a box.
   *
   * @param bbox west, south, east, north in degrees
   * @param zoom Web Mercator zoom, 0 to 24
   */
  @GetMapping("/api/v1/procedures/{slug}/pins")
  @Nullable ResponseEntity<byte[]> pins(
      WebRequest request,
      @PathVariable String slug,
      @RequestParam String bbox,
      @RequestParam int zoom,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String q) {
    var box = box(bbox);
    if (box.isEmpty() || zoom < 0 || zoom > 24 || q.length() > 200) {
      return ResponseEntity.badRequest().build();
    }
    var procedure = procedures.findPublic(slug);
    if (procedure.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var id = procedure.get().id();
    if (request.checkNotModified("W/\"" + feed.revision(id) + '"')) {
      return null;
    }
    var filter = new Filter(orNull(category), orNull(type), q.strip(), box.get());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
        .contentType(GEO_JSON)
        .body(feed.geoJson(id, filter, zoom));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Optional<Envelope> box(String text) {
    var parts = text.split(",", -1);
    if (parts.length != 4 || text.length() > 120) {
      return Optional.empty();
    }
    try {
      var w = Double.parseDouble(parts[0]);
      var s = Double.parseDouble(parts[1]);
      var e = Double.parseDouble(parts[2]);
      var n = Double.parseDouble(parts[3]);
      return Wgs84.isValid(w, s) && Wgs84.isValid(e, n) && w <= e && s <= n
          ? Optional.of(new Envelope(w, e, s, n))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
