package org.planrunde.portal.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Side;
import org.planrunde.contribution.SurfacePoint;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where on a building a contribution belongs, as people keep it: in a draft and in a receipt. */
final class AnchorJson {
  private AnchorJson() {}

  static void write(Anchor anchor, ObjectNode node) {
    var side = anchor.side();
    node.put("storey", anchor.storey()).put("side", side == null ? null : side.name());
    var point = anchor.point();
    if (point == null) {
      return;
    }
    var told = node.putObject("point");
    place(told.putArray("at"), point.at());
    told.put("heightReference", point.reference()).put("above", point.above());
    told.putArray("normal").add(point.east()).add(point.north()).add(point.up());
    told.put("object", point.object()).put("model", point.model());
    var view = told.putObject("view");
    place(view.putArray("eye"), point.view().eye());
    place(view.putArray("target"), point.view().target());
    view.put("day", point.view().day().toString()).put("minutes", point.view().minutes());
    view.put("variant", point.view().variant());
  }

  private static void place(ArrayNode node, ScenePlace place) {
    node.add(place.longitude()).add(place.latitude()).add(place.height());
  }

  /**
   * Reads what was written; empty if it is no anchor. What may not be, the check on sending says.
   */
  static Optional<Anchor> read(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    var storey = node.path("storey").isInt() ? (Integer) node.path("storey").intValue() : null;
    var named = node.path("side").asString("");
    var side = Arrays.stream(Side.values()).filter(s -> s.name().equals(named)).findFirst();
    return Optional.of(new Anchor(storey, side.orElse(null), point(node.path("point"))))
        .filter(anchor -> !anchor.isEmpty());
  }

  private static @Nullable SurfacePoint point(JsonNode node) {
    try {
      var view = node.path("view");
      return node.isObject()
          ? new SurfacePoint(
              place(node.get("at")),
              node.path("heightReference").asString(""),
              node.path("above").asDouble(0),
              node.path("normal").path(0).asDouble(0),
              node.path("normal").path(1).asDouble(0),
              node.path("normal").path(2).asDouble(0),
              node.path("object").asString(""),
              node.path("model").asString(""),
              new SceneView(
                  place(view.get("eye")),
                  place(view.get("target")),
                  LocalDate.parse(view.path("day").asString("")),
                  view.path("minutes").asInt(0),
                  view.path("variant").asString("")))
          : null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static ScenePlace place(@Nullable JsonNode node) {
    if (node == null || node.size() != 3) {
      throw new IllegalArgumentException("no place");
    }
    return new ScenePlace(
        node.path(0).asDouble(Double.NaN),
        node.path(1).asDouble(Double.NaN),
        node.path(2).asDouble(Double.NaN));
  }
}
