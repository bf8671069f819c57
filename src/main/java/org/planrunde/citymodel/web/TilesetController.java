package org.planrunde.citymodel.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.citymodel.CityModelId;
import org.planrunde.citymodel.CityModels;
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
 * Serves tilesets. Files of a public procedure never change under their address and may be kept for
 * good; what only staff may see is not kept anywhere.
 */
@RestController
class TilesetController {
  private static final MediaType GLB = MediaType.parseMediaType("model/gltf-binary");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final CityModels models;
  private final Accounts accounts;

  TilesetController(CityModels models, Accounts accounts) {
    this.models = models;
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/city-models/{id}/tileset.json")
  ResponseEntity<Resource> tileset(@PathVariable UUID id) {
    return file(new CityModelId(id), "tileset.json", MediaType.APPLICATION_JSON);
  }

  @GetMapping("/api/v1/city-models/{id}/tiles/{name}")
  ResponseEntity<Resource> tile(@PathVariable UUID id, @PathVariable String name) {
    return file(new CityModelId(id), "tiles/" + name, GLB);
  }

  private ResponseEntity<Resource> file(CityModelId id, String name, MediaType type) {
    Optional<Path> open = models.findPublicFile(id, name);
    if (open.isPresent()) {
      return answer(open.get(), type, FOR_GOOD);
    }
    return accounts
        .findCurrent()
        .flatMap(staff -> models.findFileAtWork(staff, id, name))
        .map(file -> answer(file, type, CacheControl.noStore()))
        .orElse(ResponseEntity.notFound().build());
  }

  private static ResponseEntity<Resource> answer(Path file, MediaType type, CacheControl cache) {
    return ResponseEntity.ok()
        .cacheControl(cache)
        .contentType(type)
        .body(new FileSystemResource(file));
  }
}
