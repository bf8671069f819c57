package org.planrunde.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The words that the map itself says; the browser code holds none. */
final class MapTexts {
  static final String PREFIX = "map.";

  static final List<String> KEYS =
      List.of(
          "region",
          "skip",
          "help",
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
          "place.unloaded");

  private MapTexts() {}

  /** All words, each from the full key by {@code translate}; the map is keyed without prefix. */
  static Map<String, String> all(UnaryOperator<String> translate) {
    Map<String, String> texts = new LinkedHashMap<>();
    KEYS.forEach(key -> texts.put(key, translate.apply(PREFIX + key)));
    return texts;
  }
}
