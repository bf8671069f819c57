package org.planrunde.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.geo.Wgs84;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places and views between Java and the scene in the browser. */
final class SceneJson {
  /** Longest id of an object, in characters, as tiles carry it. */
  private static final int LONGEST_ID = 200;

  private static final int MINUTES_OF_A_DAY = 1440;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SceneJson() {}

  static ArrayNode write(ScenePlace place) {
    var node = JSON.arrayNode().add(place.longitude()).add(place.latitude());
    return Double.isNaN(place.height()) ? node.addNull() : node.add(place.height());
  }

  static ObjectNode write(SceneView view) {
    var node = JSON.objectNode().put("day", view.day().toString()).put("minutes", view.minutes());
    node.set("eye", write(view.eye()));
    node.set("target", write(view.target()));
    return node;
  }

  /** What a browser sent, which may be anything; empty unless all of it has its form. */
  static Optional<SceneHit.Hit> readHit(JsonNode node) {
    var at = readPlace(node.path("at"));
    var view = readView(node.path("view"));
    var normal = node.path("normal");
    double[] n = new double[3];
    for (int i = 0; i < n.length; i++) {
      n[i] = number(normal.path(i));
    }
    double above = number(node.path("above"));
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    if (at.isEmpty() || view.isEmpty() || !(length > 0.5 && length < 2) || Double.isNaN(above)) {
      return Optional.empty();
    }
    return Optional.of(
        new SceneHit.Hit(
            at.get(),
            n[0] / length,
            n[1] / length,
            n[2] / length,
            shortened(node.path("object")),
            shortened(node.path("source")),
            above,
            view.get()));
  }

  private static String shortened(JsonNode node) {
    var text = node.asString("");
    return text.length() > LONGEST_ID ? text.substring(0, LONGEST_ID) : text;
  }

  private static Optional<SceneView> readView(JsonNode node) {
    var eye = readPlace(node.path("eye"));
    var target = readPlace(node.path("target"));
    int minutes = node.path("minutes").asInt(-1);
    if (eye.isEmpty() || target.isEmpty() || minutes < 0 || minutes >= MINUTES_OF_A_DAY) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(node.path("day").asString(""));
      return Optional.of(new SceneView(eye.get(), target.get(), day, minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ScenePlace> readPlace(JsonNode node) {
    double longitude = number(node.path(0));
    double latitude = number(node.path(1));
    double height = number(node.path(2));
    return node.size() == 3 && Wgs84.isValid(longitude, latitude) && !Double.isNaN(height)
        ? Optional.of(new ScenePlace(longitude, latitude, height))
        : Optional.empty();
  }

  private static double number(JsonNode node) {
    double value = node.isNumber() ? node.doubleValue() : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
