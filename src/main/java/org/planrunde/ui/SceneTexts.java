package org.planrunde.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words that the scene itself says; the browser code holds none. */
final class SceneTexts {
  static final String PREFIX = "scene.";

  static final List<String> KEYS =
      List.of(
          "region",
          "help",
          "help.placing",
          "unable",
          "unloaded",
          "failed",
          "pins",
          "pins.failed",
          "close",
          "nothing",
          "presets",
          "preset.top",
          "preset.top.long",
          "preset.south",
          "preset.south.long",
          "preset.person",
          "preset.person.long",
          "turn.left",
          "turn.right",
          "closer",
          "wider",
          "move",
          "move.away",
          "move.near",
          "move.left",
          "move.right",
          "tilt.up",
          "tilt.down",
          "sun",
          "sun.short",
          "sun.day",
          "sun.march",
          "sun.june",
          "sun.december",
          "sun.other",
          "sun.time",
          "sun.now",
          "sun.rise",
          "sun.set");

  /** Every session's scene points to these, so that they weigh once and not once a visitor. */
  private static final Map<Locale, ObjectNode> KNOWN = new ConcurrentHashMap<>();

  private SceneTexts() {}

  /** All words of a language, keyed without prefix. Shared: not to be changed. */
  static ObjectNode in(Locale language, UnaryOperator<String> translate) {
    return KNOWN.computeIfAbsent(language, _ -> read(translate));
  }

  private static ObjectNode read(UnaryOperator<String> translate) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    KEYS.forEach(key -> texts.put(key, translate.apply(PREFIX + key)));
    return texts;
  }
}
