package org.planrunde.plan.web;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.Accounts;
import org.planrunde.plan.PlanTiles;
import org.planrunde.plan.PlanVersionId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the pictures of uploaded plans. Tiles of a published one never change under their address
 * and may be kept for good; what only staff may see is not kept anywhere.
 */
@RestController
class PlanController {
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** One transparent pixel: a map takes a missing tile for a failure. */
  private static final byte[] NOTHING =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

  private final PlanTiles tiles;
  private final Accounts accounts;

  PlanController(PlanTiles tiles, Accounts accounts) {
    this.tiles = tiles;
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/plans/{id}/{z}/{x}/{y}")
  ResponseEntity<byte[]> tile(
      @PathVariable UUID id, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    var version = new PlanVersionId(id);
    if (tiles.isPublic(version)) {
      return picture(tiles.findTile(version, z, x, y).orElse(NOTHING), FOR_GOOD);
    }
    return isForStaff(version)
        ? picture(tiles.findTile(version, z, x, y).orElse(NOTHING), CacheControl.noStore())
        : ResponseEntity.notFound().build();
  }

  @GetMapping("/api/v1/plans/{id}/sheet/{z}/{x}/{y}")
  ResponseEntity<byte[]> sheet(
      @PathVariable UUID id, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
    var version = new PlanVersionId(id);
    return isForStaff(version)
        ? picture(tiles.findSheet(version, z, x, y).orElse(NOTHING), CacheControl.noStore())
        : ResponseEntity.notFound().build();
  }

  @GetMapping("/api/v1/plans/{id}/overview")
  ResponseEntity<byte[]> overview(@PathVariable UUID id) {
    var version = new PlanVersionId(id);
    Optional<byte[]> found = isForStaff(version) ? tiles.findOverview(version) : Optional.empty();
    return found
        .map(bytes -> picture(bytes, CacheControl.noStore()))
        .orElse(ResponseEntity.notFound().build());
  }

  private boolean isForStaff(PlanVersionId version) {
    return accounts.findCurrent().filter(staff -> tiles.isForStaff(staff, version)).isPresent();
  }

  private static ResponseEntity<byte[]> picture(byte[] bytes, CacheControl cache) {
    var isPng = (bytes[0] & 0xff) == 0x89;
    return ResponseEntity.ok()
        .cacheControl(cache)
        .contentType(isPng ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
        .body(bytes);
  }
}
