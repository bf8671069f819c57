package org.planrunde.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Municipalities;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves logos as they were written anew; another picture has another address. */
@RestController
class LogoController {
  private final Municipalities municipalities;

  LogoController(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @GetMapping("/api/v1/municipalities/{slug}/logo")
  @Nullable ResponseEntity<byte[]> logo(WebRequest request, @PathVariable String slug) {
    var logo = municipalities.findLogo(slug);
    if (logo.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (request.checkNotModified('"' + logo.get().revision() + '"')) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .contentType(MediaType.parseMediaType(logo.get().mediaType()))
        .body(logo.get().content());
  }
}
