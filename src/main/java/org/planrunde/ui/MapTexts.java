package org.planrunde.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words that the map itself says; the browser code holds none. */
final class MapTexts {
  static final String PREFIX = "map.";

  static final List<String> KEYS =
      List.of(
          "region",
          "skip",
          "help",
          "help.marks",
          "pins",
          "pin",
          "pin.field",
          "pin.badge",
          "cluster",
          "zoom.in",
          "zoom.out",
          "locate",
          "locate.here",
          "locate.denied",
          "locate.failed",
          "layers",
          "layers.title",
          "layers.base",
          "layers.area",
          "layers.pins",
          "layers.opacity",
          "layer.failed",
          "loading",
          "feed.failed",
          "feed.failed.line",
          "feed.failed.first",
          "retry",
          "close",
          "place.own",
          "place.keys",
          "place.crosshair",
          "place.draw",
          "place.field",
          "place.outside",
          "place.corner",
          "place.full",
          "place.undo",
          "place.finish",
          "place.tools",
          "place.step-back",
          "place.step-on",
          "place.next-corner",
          "place.corner-keys",
          "place.corner-gone",
          "place.another",
          "place.removed",
          "place.undone",
          "place.redone",
          "place.nothing",
          "place.kept",
          "place.unloaded",
          "layer.about",
          "layer.legend",
          "feature.list",
          "feature.none",
          "feature.more",
          "feature.nameless",
          "feature.write",
          "feature.close",
          "compare",
          "compare.today",
          "compare.today.words",
          "compare.begun",
          "compare.ended",
          "compare.unloaded",
          "compare.handle",
          "compare.value",
          "compare.left",
          "compare.right",
          "compare.end",
          "compare.words",
          "compare.wordless",
          "compare.hint",
          "fit.picture",
          "fit.ground",
          "fit.keys",
          "fit.point.picture",
          "fit.point.ground");

  /** Every session's map points to these, so that they weigh once and not once a visitor. */
  private static final Map<Locale, ObjectNode> KNOWN = new ConcurrentHashMap<>();

  private MapTexts() {}

  /**
   * All words of a language, each from the full key by {@code translate}; the map is keyed without
   * prefix. Shared: not to be changed.
   */
  static ObjectNode in(Locale language, UnaryOperator<String> translate) {
    return KNOWN.computeIfAbsent(language, _ -> read(translate));
  }

  private static ObjectNode read(UnaryOperator<String> translate) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    KEYS.forEach(key -> texts.put(key, translate.apply(PREFIX + key)));
    return texts;
  }
}
