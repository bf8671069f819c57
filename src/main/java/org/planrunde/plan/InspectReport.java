package org.planrunde.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.FoundLayer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found in a file as JSON and as a sentence, in English, for the command line. */
final class InspectReport {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double SCALE = 1e7;

  private InspectReport() {}

  static String json(Findings found) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", found.format().name());
    root.put("version", found.version());
    root.put("crs", label(found.crs()));
    root.set("extent", box(found.extent()));
    root.put("features", found.features());
    ArrayNode layers = root.putArray("layers");
    found.layers().forEach(it -> layers.add(layer(it)));
    ArrayNode warnings = root.putArray("warnings");
    found.warnings().forEach(it -> warnings.add(say(it)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static ObjectNode layer(FoundLayer found) {
    ObjectNode layer = JSON.createObjectNode();
    layer.put("name", found.name());
    layer.put("kind", found.kind().name());
    layer.put("features", found.features());
    layer.put("crs", label(found.crs()));
    layer.set("extent", box(found.extent()));
    return layer;
  }

  /** What would be asked or said on the screen. */
  static String sentence(Findings found) {
    String what =
        found.format()
            + " with "
            + found.features()
            + " features in "
            + found.layers().size()
            + " layers";
    CrsName crs = found.crs();
    if (found.needsCrs()) {
      return crs == null
          ? what + "; it does not say its coordinate system, please give it with --crs."
          : what + "; its coordinate system " + crs.label() + " cannot be converted.";
    }
    Envelope extent = found.extent();
    return extent == null
        ? what + "; none of them has a place."
        : String.format(
            Locale.ROOT,
            "%s, around %.4f degrees east and %.4f degrees north.",
            what,
            extent.centre().x,
            extent.centre().y);
  }

  /** The English text of a message. */
  static String say(Message message) {
    String room = message.key().substring(0, message.key().indexOf('.'));
    var texts = new Properties();
    try (var in = InspectReport.class.getResourceAsStream("/i18n/" + room + "_en.properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MessageFormat(texts.getProperty(message.key(), message.key()), Locale.ENGLISH)
        .format(message.arguments().toArray());
  }

  private static @Nullable String label(@Nullable CrsName crs) {
    return crs == null ? null : crs.label();
  }

  /** West, south, east, north in degrees; null if there is none. */
  private static @Nullable ArrayNode box(@Nullable Envelope box) {
    if (box == null) {
      return null;
    }
    ArrayNode numbers = JSON.createArrayNode();
    List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
        .forEach(it -> numbers.add(Math.round(it * SCALE) / SCALE));
    return numbers;
  }
}
