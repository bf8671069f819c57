package org.planrunde.contribution.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.procedure.Procedures;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves the photos of public contributions; who withdrew one is obeyed at the next request. */
@RestController
class PhotoController {
  private final Procedures procedures;
  private final Photos photos;

  PhotoController(Procedures procedures, Photos photos) {
    this.procedures = procedures;
    this.photos = photos;
  }

  /**
   * One photo.
   *
   * @param n its number, from 1
   * @param size {@code large} (1600 pixels) or {@code small} (400 pixels)
   */
  @GetMapping("/api/v1/procedures/{slug}/contributions/{code}/photos/{n}/{size}")
  @Nullable ResponseEntity<byte[]> photo(
      WebRequest request,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable String n,
      @PathVariable String size) {
    var wanted = PhotoSize.of(size);
    var photo = find(slug, code, n);
    if (wanted.isEmpty() || photo.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var checksum = photos.checksum(photo.get(), wanted.get());
    if (checksum.isPresent() && request.checkNotModified(checksum.get())) {
      return null;
    }
    var name = code + "-" + n + "-" + wanted.get().word() + ".jpg";
    return photos
        .read(photo.get(), wanted.get())
        .map(bytes ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(name).build().toString())
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Photo> find(String slug, String code, String n) {
    if (!n.matches("[1-9]") || !code.matches("[2-9A-HJ-NP-Z]{4,12}")) {
      return Optional.empty();
    }
    return procedures
        .findPublic(slug)
        .flatMap(procedure -> photos.findPublic(procedure.id(), code, Integer.parseInt(n)));
  }
}
