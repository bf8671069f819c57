package org.planrunde.procedure.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.Slugs;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.ui.PinShape;

/** A procedure of which only the name is known, with categories that fit most of them. */
final class NewProcedure {
  private NewProcedure() {}

  static Procedure named(
      MunicipalityId municipality,
      String name,
      Predicate<String> taken,
      UnaryOperator<String> text) {
    return new Procedure(
        ProcedureId.random(),
        municipality,
        Slugs.free(name, "verfahren", 80, taken),
        ProcedureText.named(name),
        ParticipationLevel.INVOLVE,
        ModerationPolicy.BEFORE,
        false,
        null,
        null,
        Set.of(PlaceKind.POINT, PlaceKind.NONE),
        List.of(),
        Stream.of(PinShape.values()).map(s -> category(s, text)).toList(),
        Stream.of("idee", "kritik", "frage", "lob")
            .map(k -> new ContributionType(k, text.apply("procedure.type." + k)))
            .toList());
  }

  /** The sign that stands in a shape unless another one is chosen. */
  static String icon(PinShape shape) {
    return switch (shape) {
      case SQUARE -> "bus-front";
      case LEAF -> "leaf";
      case CIRCLE -> "armchair";
      case DIAMOND -> "lamp-desk";
      case HEXAGON -> "accessibility";
      case HOUSE -> "store";
    };
  }

  private static Category category(PinShape shape, UnaryOperator<String> text) {
    var label = text.apply("procedure.category." + shape.name());
    return new Category(Slugs.of(label, 40), label, shape.name(), icon(shape));
  }
}
