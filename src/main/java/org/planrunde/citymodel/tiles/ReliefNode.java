package org.planrunde.citymodel.tiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.mesh.Bounds;

/**
 * A square of ground that gives way to its finer children.
 *
 * @param address of its tile, below the tileset; null if from so far away nothing is to be seen
 * @param bounds around it and all below
 * @param error metres by which a viewer decides; 0 for the finest
 */
record ReliefNode(
    @Nullable String address, Bounds bounds, double error, List<ReliefNode> children) {
  /** One with the boxes of its children in its own. */
  ReliefNode {
    children.forEach(child -> bounds.add(child.bounds()));
  }
}
