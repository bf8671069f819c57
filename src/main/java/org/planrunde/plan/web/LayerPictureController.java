package org.planrunde.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Accounts;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerPictures;
import org.planrunde.plan.Plans;
import org.planrunde.plan.proxy.Picture;
import org.planrunde.plan.proxy.PictureSource;
import org.planrunde.plan.proxy.PlaceInfo;
import org.planrunde.plan.proxy.ProxyFailed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * Passes on what the services of layers show and say, for configured layers alone; staff see theirs
 * before the public, and what only they may see no browser keeps.
 */
@RestController
class LayerPictureController {
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  private static final String SOON = "5";

  private final LayerPictures pictures;
  private final Plans plans;
  private final Accounts accounts;

  LayerPictureController(LayerPictures pictures, Plans plans, Accounts accounts) {
    this.pictures = pictures;
    this.plans = plans;
    this.accounts = accounts;
  }

  /** A layer that whoever asks may see. */
  private record Seen(Layer layer, boolean open) {}

  /** What a service is asked for. */
  @FunctionalInterface
  private interface Question {
    Picture ask(Layer layer) throws ProxyFailed;
  }

  @GetMapping("/api/v1/layers/{id}/tiles/{z}/{x}/{y}")
  @Nullable ResponseEntity<byte[]> tile(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable UUID id,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y) {
    return picture(
        new ServletWebRequest(request, response),
        id,
        Layer::proxied,
        it -> pictures.tile(it, z, x, y, request.getRemoteAddr()));
  }

  @GetMapping("/api/v1/layers/{id}/legend")
  @Nullable ResponseEntity<byte[]> legend(
      HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
    return picture(
        new ServletWebRequest(request, response),
        id,
        Layer::hasLegend,
        it -> pictures.legend(it, request.getRemoteAddr()));
  }

  @GetMapping("/api/v1/layers/{id}/info")
  ResponseEntity<PlaceInfo> info(
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam double lon,
      @RequestParam double lat,
      @RequestParam int zoom) {
    if (!PictureSource.isPlace(lon, lat, zoom)) {
      return ResponseEntity.badRequest().build();
    }
    var seen = find(id, Layer::isQueryable);
    if (seen.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    try {
      return pictures
          .info(seen.get().layer(), lon, lat, zoom, request.getRemoteAddr())
          .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it))
          .orElseGet(LayerPictureController::busy);
    } catch (ProxyFailed e) {
      return failed(e);
    }
  }

  private @Nullable ResponseEntity<byte[]> picture(
      WebRequest request, UUID id, Predicate<Layer> fit, Question question) {
    var seen = find(id, fit);
    if (seen.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    try {
      var picture = question.ask(seen.get().layer());
      var tag = '"' + Integer.toHexString(Arrays.hashCode(picture.bytes())) + '"';
      if (request.checkNotModified(tag)) {
        return null;
      }
      return ResponseEntity.ok()
          .cacheControl(seen.get().open() ? A_DAY : CacheControl.noStore())
          .contentType(MediaType.parseMediaType(picture.mediaType()))
          .body(picture.bytes());
    } catch (ProxyFailed e) {
      return failed(e);
    }
  }

  private Optional<Seen> find(UUID id, Predicate<Layer> fit) {
    return pictures
        .findPublic(id)
        .map(it -> new Seen(it, true))
        .or(() ->
            accounts
                .findCurrent()
                .flatMap(staff -> plans.findAtWork(staff, id))
                .map(it -> new Seen(it, false)))
        .filter(it -> fit.test(it.layer()));
  }

  private static <T> ResponseEntity<T> failed(ProxyFailed e) {
    return switch (e.reason()) {
      case MISSING -> ResponseEntity.notFound().build();
      case BUSY -> busy();
      case FAILED -> ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
    };
  }

  private static <T> ResponseEntity<T> busy() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, SOON)
        .build();
  }
}
