package org.planrunde.contribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where on a building a contribution belongs, as JSON: in a draft, in a receipt, and sent by a
 * program.
 */
public final class AnchorJson {
  private AnchorJson() {}

  /** Writes it into an empty object. */
  public static void write(Anchor anchor, ObjectNode node) {
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
  public static Optional<Anchor> find(JsonNode node) {
    try {
      return node.isObject()
          ? Optional.of(read(node)).filter(anchor -> !anchor.isEmpty())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads it strictly; a point without storey and side has those that it says by itself.
   *
   * @throws IllegalArgumentException if something in it cannot be read, or nothing is in it
   */
  public static Anchor read(JsonNode node) {
    var point = isGiven(node.path("point")) ? point(node.path("point")) : null;
    var anchor = new Anchor(storey(node.path("storey")), side(node.path("side")), point);
    if (anchor.isEmpty()) {
      throw new IllegalArgumentException("nothing is said");
    }
    return point != null && anchor.storey() == null && anchor.side() == null
        ? Anchor.at(point)
        : anchor;
  }

  private static boolean isGiven(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private static @Nullable Integer storey(JsonNode node) {
    if (!isGiven(node)) {
      return null;
    }
    if (!node.isInt()) {
      throw new IllegalArgumentException("storey");
    }
    return node.intValue();
  }

  private static @Nullable Side side(JsonNode node) {
    return isGiven(node) ? Side.valueOf(text(node)) : null;
  }

  private static SurfacePoint point(JsonNode node) {
    var normal = three(node.path("normal"));
    var view = node.path("view");
    return new SurfacePoint(
        place(node.path("at")),
        words(node.path("heightReference")),
        number(node.path("above")),
        normal[0],
        normal[1],
        normal[2],
        words(node.path("object")),
        words(node.path("model")),
        new SceneView(
            place(view.path("eye")),
            place(view.path("target")),
            day(view.path("day")),
            minutes(view.path("minutes")),
            words(view.path("variant"))));
  }

  private static ScenePlace place(JsonNode node) {
    var numbers = three(node);
    return new ScenePlace(numbers[0], numbers[1], numbers[2]);
  }

  private static double[] three(JsonNode node) {
    if (!node.isArray() || node.size() != 3) {
      throw new IllegalArgumentException("three numbers");
    }
    return new double[] {number(node.path(0)), number(node.path(1)), number(node.path(2))};
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("a number");
    }
    return node.doubleValue();
  }

  private static int minutes(JsonNode node) {
    if (!node.isInt()) {
      throw new IllegalArgumentException("minutes");
    }
    return node.intValue();
  }

  private static LocalDate day(JsonNode node) {
    try {
      return LocalDate.parse(text(node));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("day", e);
    }
  }

  /** May be left out. */
  private static String words(JsonNode node) {
    return isGiven(node) ? text(node) : "";
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException("text");
    }
    return node.stringValue();
  }
}
