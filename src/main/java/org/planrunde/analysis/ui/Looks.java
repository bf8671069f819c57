package org.planrunde.analysis.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.PlaceParts;
import org.planrunde.geo.PlanGrid;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.PinStyle;
import org.planrunde.ui.RoundTable;

/** Shapes of the categories and names of the fields of one procedure. */
final class Looks {
  private final List<Category> categories;
  private final Optional<PlanGrid> grid;

  Looks(Procedure procedure) {
    categories = procedure.categories();
    grid =
        Optional.ofNullable(procedure.grid())
            .or(() -> Optional.ofNullable(procedure.area()).map(PlanGrid::forArea));
  }

  RoundTable table(BoardCluster cluster, int diameter) {
    Map<PinShape, Integer> mix = new EnumMap<>(PinShape.class);
    for (var category : categories) {
      int count = cluster.categories().getOrDefault(category.key(), 0);
      if (count > 0) {
        mix.merge(shape(category), count, Integer::sum);
      }
    }
    return new RoundTable(cluster.size(), mix, diameter);
  }

  List<PinStyle> styles() {
    return categories.stream()
        .map(c -> new PinStyle(c.key(), c.label(), shape(c), c.icon()))
        .toList();
  }

  Optional<PlanGrid> grid() {
    return grid;
  }

  /** The field of the lettered grid in which the contribution stands. */
  Optional<String> field(Contribution contribution) {
    return point(contribution).flatMap(p -> grid.flatMap(g -> g.field(p.getX(), p.getY())));
  }

  static Optional<Point> point(Contribution contribution) {
    return Optional.ofNullable(contribution.place()).flatMap(PlaceParts::pin);
  }

  private static PinShape shape(Category category) {
    return PinShape.valueOf(category.shape().toUpperCase(Locale.ROOT));
  }
}
