package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planrunde.citymodel.gml.Patch.Role;

/**
 * Chooses what is shown of an object that is told several times over.
 *
 * <p>Each part is shown in its highest level up to 3. The body of the whole gives way to its parts
 * if they know more, and a body without types gives way to surfaces with types.
 */
final class LevelChoice {
  private static final int HIGHEST = 3;

  private final List<Patch> patches;
  private final Skipped skipped;
  private final Map<Integer, Integer> levelOf = new HashMap<>();
  private final Set<Integer> withBoundaries = new HashSet<>();

  LevelChoice(List<Patch> patches, Skipped skipped) {
    this.patches = patches;
    this.skipped = skipped;
  }

  List<Surface> surfaces() {
    findLevels();
    for (Patch patch : patches) {
      if (isChosen(patch) && patch.role() == Role.BOUNDARY) {
        withBoundaries.add(patch.owner());
      }
    }
    var result = new ArrayList<Surface>();
    for (Patch patch : patches) {
      if (isChosen(patch)) {
        add(patch, result);
      }
    }
    return result;
  }

  private void findLevels() {
    for (Patch patch : patches) {
      if (patch.lod() <= HIGHEST && patch.role() != Role.CLOSURE) {
        levelOf.merge(patch.owner(), patch.lod(), Math::max);
      }
    }
    int best = levelOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (levelOf.getOrDefault(0, best) < best) {
      levelOf.remove(0);
    }
  }

  private boolean isChosen(Patch patch) {
    return levelOf.getOrDefault(patch.owner(), Place.NO_LOD) == patch.lod();
  }

  private void add(Patch patch, List<Surface> result) {
    switch (patch.role()) {
      case CLOSURE -> skipped.add(Skip.CLOSURE);
      case BODY -> {
        if (!withBoundaries.contains(patch.owner())) {
          result.add(new Surface(patch.type(), patch.rings()));
        }
      }
      case BOUNDARY -> result.add(new Surface(patch.type(), patch.rings()));
    }
  }
}
