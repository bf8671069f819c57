package org.planrunde.workshop.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.AccentCheck;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Places;
import org.planrunde.ui.SiteAddress;
import org.planrunde.workshop.Rooms;
import org.planrunde.workshop.WorkshopId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stays the same during a workshop: the municipality's face, the procedure's choices and area
 * (GeoJSON in WGS 84), and the layers that this server itself has, as these pages ask nobody else.
 */
@Component
class RoomGround {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long KEPT_NANOS = 10_000_000_000L;

  private final Municipalities municipalities;
  private final Procedures procedures;
  private final ObjectProvider<MapGround> ground;
  private final SiteAddress site;
  private final Rooms rooms;
  private final Map<WorkshopId, Recent> recent = new ConcurrentHashMap<>();

  RoomGround(
      Municipalities municipalities,
      Procedures procedures,
      ObjectProvider<MapGround> ground,
      SiteAddress site,
      Rooms rooms) {
    this.municipalities = municipalities;
    this.procedures = procedures;
    this.ground = ground;
    this.site = site;
    this.rooms = rooms;
  }

  /** Read anew every ten seconds at most. */
  JsonNode of(WorkshopId id) {
    var now = System.nanoTime();
    recent.values().removeIf(it -> now - it.nanos() > KEPT_NANOS);
    return recent.computeIfAbsent(id, key -> new Recent(read(key), now)).ground();
  }

  private record Recent(JsonNode ground, long nanos) {}

  private JsonNode read(WorkshopId id) {
    var workshop = rooms.workshop(id);
    var town = municipalities.get(workshop.municipality());
    var procedure = procedures.get(workshop.procedure());
    var node = JSON.createObjectNode();
    node.putObject("town")
        .put("name", town.name())
        .put("crest", town.crest())
        .put("accentCss", AccentCheck.css(town.accent()));
    // Empty where the server does not know its address: then the page takes its own.
    node.put("join", site.of("w/" + workshop.code()).orElse(""))
        .put("receipts", site.of(Places.RECEIPT).orElse(""));
    procedure(node.putObject("procedure"), procedure);
    return node;
  }

  private void procedure(ObjectNode node, Procedure procedure) {
    var area = procedure.area();
    node.put("slug", procedure.slug()).put("name", procedure.name());
    node.set("area", area == null ? null : JSON.readTree(GeoJsonWriter.write(area)));
    var places = node.putArray("placeKinds");
    procedure.placeKinds().stream().map(Enum::name).sorted().forEach(places::add);
    var categories = node.putArray("categories");
    procedure
        .categories()
        .forEach(it ->
            categories
                .addObject()
                .put("key", it.key())
                .put("label", it.label())
                .put("shape", it.shape())
                .put("icon", it.icon()));
    var types = node.putArray("types");
    procedure
        .types()
        .forEach(it -> types.addObject().put("key", it.key()).put("label", it.label()));
    var layers = node.putArray("layers");
    layers(procedure)
        .filter(layer -> layer.source().isOwn())
        .map(MapLayer::json)
        .forEach(layers::add);
  }

  private Stream<MapLayer> layers(Procedure procedure) {
    return Optional.ofNullable(ground.getIfAvailable()).stream()
        .flatMap(known -> known.layers(procedure).stream());
  }
}
