package org.planrunde.citymodel.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.Designs;
import org.planrunde.identity.Accounts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves design models. What residents see never changes under its address and may be kept; what
 * only staff may see is not kept anywhere.
 */
@RestController
class DesignController {
  private static final MediaType GLB = MediaType.parseMediaType("model/gltf-binary");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Designs designs;
  private final Accounts accounts;

  DesignController(Designs designs, Accounts accounts) {
    this.designs = designs;
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/designs/{id}/design.glb")
  ResponseEntity<Resource> design(@PathVariable UUID id) {
    var design = new DesignId(id);
    Optional<Path> open = designs.findPublicFile(design);
    if (open.isPresent()) {
      return answer(open.get(), FOR_GOOD);
    }
    return accounts
        .findCurrent()
        .flatMap(staff -> designs.findFileAtWork(staff, design))
        .map(file -> answer(file, CacheControl.noStore()))
        .orElse(ResponseEntity.notFound().build());
  }

  private static ResponseEntity<Resource> answer(Path file, CacheControl cache) {
    return ResponseEntity.ok()
        .cacheControl(cache)
        .contentType(GLB)
        .body(new FileSystemResource(file));
  }
}
