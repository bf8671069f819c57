package org.planrunde.plan.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Accounts;
import org.planrunde.plan.Plans;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves kept layers, compressed once when they were added; staff see theirs before the public. */
@RestController
class LayerController {
  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Plans plans;
  private final Accounts accounts;

  LayerController(Plans plans, Accounts accounts) {
    this.plans = plans;
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/layers/{id}")
  @Nullable ResponseEntity<byte[]> layer(WebRequest request, @PathVariable UUID id) {
    var open = plans.findPublicContent(id);
    var content =
        open.or(() -> accounts.findCurrent().flatMap(staff -> plans.findContentAtWork(staff, id)));
    if (content.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (request.checkNotModified("\"" + content.get().hash() + '"')) {
      return null;
    }
    var answer =
        ResponseEntity.ok()
            .cacheControl(open.isPresent() ? A_DAY : CacheControl.noStore())
            .contentType(GEO_JSON);
    var accepts = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepts != null && accepts.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(content.get().gzip())
        : answer.body(content.get().plain());
  }
}
