package org.planrunde.portal.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.PinStyle;
import org.planrunde.ui.Shape;

/** How the categories of a procedure look. */
final class Looks {
  private static final PinShape USUAL = PinShape.CIRCLE;

  private Looks() {}

  static List<PinStyle> styles(Procedure procedure) {
    return procedure.categories().stream().map(Looks::style).toList();
  }

  /** The head of a category's pin; of no category a plain circle. */
  static Shape shape(Procedure procedure, @Nullable String category, int size) {
    return procedure
        .category(category)
        .map(c -> new Shape(style(c), size))
        .orElseGet(() -> new Shape(USUAL, "message-square", size));
  }

  static Shape shape(Category category, int size) {
    return new Shape(style(category), size);
  }

  /** How many contributions sit in which shape. */
  static Map<PinShape, Integer> mix(Procedure procedure, Map<String, Integer> counts) {
    var mix = new EnumMap<PinShape, Integer>(PinShape.class);
    counts.forEach((key, count) ->
        mix.merge(
            procedure.category(key).map(c -> shape(c.shape())).orElse(USUAL), count, Integer::sum));
    return mix;
  }

  private static PinStyle style(Category category) {
    return new PinStyle(category.key(), category.label(), shape(category.shape()), category.icon());
  }

  private static PinShape shape(String name) {
    try {
      return PinShape.valueOf(name);
    } catch (IllegalArgumentException e) {
      return USUAL;
    }
  }
}
