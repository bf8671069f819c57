package org.planrunde.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words that an element itself says; the browser code holds none. Thread-safe. */
final class ElementTexts {
  /** Of the map. */
  static final ElementTexts MAP =
      new ElementTexts(
          "map.",
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
              "info.asking",
              "info.failed",
              "info.nothing",
              "info.middle",
              "info.unloaded",
              "legend",
              "legend.picture",
              "legend.failed",
              "consent.ground",
              "consent.layer",
              "consent.line",
              "consent.give",
              "consent.give.of",
              "consent.given",
              "consent.revoke",
              "consent.revoke.of",
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
              "fit.point.ground"));

  /** Of the scene. */
  static final ElementTexts SCENE =
      new ElementTexts(
          "scene.",
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
              "ground.left",
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
              "sun.set",
              "fade",
              "fade.mix",
              "fade.first",
              "fade.second",
              "fade.value",
              "fade.end",
              "variant.seen",
              "variant.today"));

  private final String prefix;
  private final List<String> keys;

  /** Every session's elements point to these, so that they weigh once and not once a visitor. */
  private final Map<Locale, ObjectNode> known = new ConcurrentHashMap<>();

  private ElementTexts(String prefix, List<String> keys) {
    this.prefix = prefix;
    this.keys = keys;
  }

  /** The full keys. */
  List<String> keys() {
    return keys.stream().map(prefix::concat).toList();
  }

  /**
   * All words of a language, each from the full key by {@code translate}; the result is keyed
   * without prefix. Shared: not to be changed.
   */
  ObjectNode in(Locale language, UnaryOperator<String> translate) {
    return known.computeIfAbsent(language, _ -> read(translate));
  }

  private ObjectNode read(UnaryOperator<String> translate) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    keys.forEach(key -> texts.put(key, translate.apply(prefix + key)));
    return texts;
  }
}
