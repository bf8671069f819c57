package org.planrunde.citymodel.gml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes that are placed many times, such as trees, by the id of their geometry. */
final class Prototypes {
  private final int mostPoints;
  private final Map<String, List<Patch>> shapes = new HashMap<>();
  private int points;

  /** Keeps shapes of up to this many points together; later ones stay unknown. */
  Prototypes(int mostPoints) {
    this.mostPoints = mostPoints;
  }

  void put(String id, List<Patch> shape) {
    int more = 1;
    for (Patch patch : shape) {
      for (double[] ring : patch.rings()) {
        more += ring.length / 3;
      }
    }
    if (points + more <= mostPoints && shapes.putIfAbsent(id, List.copyOf(shape)) == null) {
      points += more;
    }
  }

  @Nullable List<Patch> find(String id) {
    return shapes.get(id);
  }
}
