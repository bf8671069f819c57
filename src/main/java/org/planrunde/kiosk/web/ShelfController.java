package org.planrunde.kiosk.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Procedures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves what devices put on their shelf; all of it is public, and none of it needs a token. */
@RestController
class ShelfController {
  private final Procedures procedures;
  private final Shelf shelf;

  ShelfController(Procedures procedures, Shelf shelf) {
    this.procedures = procedures;
    this.shelf = shelf;
  }

  /** 304 if it is as it was; 404 for what is not public. */
  @GetMapping(DeviceCookie.PATH + "/shelf/{slug}")
  @Nullable ResponseEntity<byte[]> shelf(WebRequest request, @PathVariable String slug) {
    var procedure = procedures.findPublic(slug);
    if (procedure.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var body = shelf.of(procedure.get());
    if (request.checkNotModified('"' + DigestUtils.md5DigestAsHex(body) + '"')) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }
}
