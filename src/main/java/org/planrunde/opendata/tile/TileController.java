package org.planrunde.opendata.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.ContributionTiles;
import org.planrunde.contribution.OpenContributions;
import org.planrunde.opendata.OpenProblems;
import org.planrunde.opendata.OpenProcedures;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.Replies;
import org.planrunde.procedure.Procedure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the contributions of a procedure as vector tiles, and the TileJSON that describes them.
 */
@RestController
@CrossOrigin
class TileController {
  static final MediaType TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private final OpenProcedures procedures;
  private final OpenContributions contributions;
  private final ContributionTiles tiles;
  private final OpenSite site;
  private final TileCache made = new TileCache();

  TileController(
      OpenProcedures procedures,
      OpenContributions contributions,
      ContributionTiles tiles,
      OpenSite site) {
    this.procedures = procedures;
    this.contributions = contributions;
    this.tiles = tiles;
    this.site = site;
  }

  /** One tile; without any bytes where nothing lies. */
  @GetMapping("/api/v1/procedures/{slug}/tiles/{z}/{x}/{y}.mvt")
  @Nullable ResponseEntity<byte[]> tile(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String slug,
      @PathVariable String z,
      @PathVariable String x,
      @PathVariable String y) {
    var zoom = number(z);
    var column = number(x);
    var row = number(y);
    if (!ContributionTiles.exists(zoom, column, row)) {
      throw OpenProblems.notThere("opendata.problem.tile");
    }
    var procedure = get(request, slug).id();
    // Asked before the tile is made: at worst an answer is taken for older than it is.
    var revision = contributions.revision(procedure);
    if (Replies.isKnown(request, response, Long.toString(revision))) {
      return null;
    }
    var key = new TileCache.Key(procedure, zoom, column, row);
    return ResponseEntity.ok()
        .contentType(TILE)
        .body(made.get(key, revision, () -> tiles.tile(procedure, zoom, column, row)));
  }

  /** What there is, as maps read it (TileJSON 3.0.0). */
  @GetMapping("/api/v1/procedures/{slug}/tiles.json")
  @Nullable ResponseEntity<byte[]> description(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String slug) {
    var procedure = get(request, slug);
    var json = new LinkedHashMap<String, Object>();
    json.put("tilejson", "3.0.0");
    json.put("name", procedure.name());
    json.put(
        "tiles",
        List.of(site.base(request) + "api/v1/procedures/" + slug + "/tiles/{z}/{x}/{y}.mvt"));
    json.put("minzoom", 0);
    json.put("maxzoom", ContributionTiles.MAX_ZOOM);
    var area = procedure.area();
    if (area != null) {
      var box = area.getEnvelopeInternal();
      json.put("bounds", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }
    json.put("vector_layers", List.of(layer()));
    return Replies.of(request, response, Replies.json(json), MediaType.APPLICATION_JSON);
  }

  private static Map<String, Object> layer() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("count", "Number");
    for (var name : List.of("code", "title", "category", "type")) {
      fields.put(name, "String");
    }
    var layer = new LinkedHashMap<String, Object>();
    layer.put("id", ContributionTiles.LAYER);
    layer.put("fields", fields);
    return layer;
  }

  private Procedure get(HttpServletRequest request, String slug) {
    return procedures
        .findBySlug(request, slug)
        .orElseThrow(() -> OpenProblems.notThere("opendata.problem.procedure"));
  }

  /** -1 for what is no number of a tile. */
  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
  }
}
