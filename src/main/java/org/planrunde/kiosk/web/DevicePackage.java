package org.planrunde.kiosk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.identity.Municipalities;
import org.planrunde.kiosk.Device;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.AccentCheck;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Places;
import org.planrunde.ui.SiteAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a device needs to go on without network: the municipality's face, and of each published
 * procedure the texts, the phases, the choices, the area (GeoJSON in WGS 84) and the layers that
 * this server itself has. What lies on the servers of others stays away, as a device asks nobody
 * else.
 */
@Component
class DevicePackage {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Municipalities municipalities;
  private final Procedures procedures;
  private final ObjectProvider<MapGround> ground;
  private final SiteAddress site;

  DevicePackage(
      Municipalities municipalities,
      Procedures procedures,
      ObjectProvider<MapGround> ground,
      SiteAddress site) {
    this.municipalities = municipalities;
    this.procedures = procedures;
    this.ground = ground;
    this.site = site;
  }

  /** Where receipts are opened comes with it as far as the server knows its address. */
  ObjectNode of(Device device) {
    var all = JSON.createObjectNode();
    var town = municipalities.get(device.municipality());
    all.putObject("town")
        .put("name", town.name())
        .put("crest", town.crest())
        .put("accentCss", AccentCheck.css(town.accent()));
    all.put("receipts", site.of(Places.RECEIPT).orElse(""));
    var list = all.putArray("procedures");
    offered(device).forEach(procedure -> write(list.addObject(), procedure));
    return all;
  }

  private List<Procedure> offered(Device device) {
    return device.procedures().stream()
        .flatMap(id -> procedures.find(id).stream())
        .filter(Procedure::published)
        .sorted(Comparator.comparing(Procedure::name))
        .toList();
  }

  private void write(ObjectNode node, Procedure procedure) {
    var text = procedure.text();
    node.put("id", procedure.id().toString())
        .put("slug", procedure.slug())
        .put("name", text.name())
        .put("teaser", text.teaser())
        .put("description", text.description());
    set(node, "area", procedure.area());
    places(node.putArray("placeKinds"), procedure);
    var phases = node.putArray("phases");
    procedure.phases().stream()
        .filter(phase -> phase.contributions())
        .forEach(phase ->
            phases
                .addObject()
                .put("starts", phase.starts().toString())
                .put("ends", Optional.ofNullable(phase.ends()).map(Object::toString).orElse(null)));
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

  private static void places(ArrayNode node, Procedure procedure) {
    procedure.placeKinds().stream().map(Enum::name).sorted().forEach(node::add);
  }

  private static void set(ObjectNode node, String field, @Nullable Geometry geometry) {
    node.set(field, geometry == null ? null : JSON.readTree(GeoJsonWriter.write(geometry)));
  }

  private Stream<MapLayer> layers(Procedure procedure) {
    return ground.stream().findFirst().stream().flatMap(known -> known.layers(procedure).stream());
  }
}
