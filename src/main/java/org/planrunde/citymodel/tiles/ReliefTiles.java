package org.planrunde.citymodel.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.mesh.Bounds;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.mesh.ReliefMesher;
import org.planrunde.citymodel.mesh.ReliefPart;
import org.planrunde.citymodel.relief.HalfRelief;
import org.planrunde.citymodel.relief.HeightRange;
import org.planrunde.citymodel.relief.Relief;

/**
 * Writes the tiles of a relief: the finest while its rows come by, the others of half of it. Memory
 * holds one row of the finest tiles and that half. For one relief; not thread-safe.
 */
final class ReliefTiles {
  private static final int READ = 85;

  private final Relief relief;
  private final ReliefGrid grid;
  private final TileFolder out;
  private final ReliefMesher mesher;
  private final long most;
  private final IntConsumer progress;
  private final HalfRelief half;
  private final HeightRange range = new HeightRange();
  private final List<float[]> lines = new ArrayList<>();
  private final List<@Nullable ReliefNode> level = new ArrayList<>();
  private int row;
  private int told = -1;

  ReliefTiles(
      Relief relief,
      ReliefGrid grid,
      TileFolder out,
      ReliefMesher mesher,
      ModelLimits limits,
      IntConsumer progress) {
    this.relief = relief;
    this.grid = grid;
    this.out = out;
    this.mesher = mesher;
    this.most = limits.ground();
    this.progress = progress;
    half = new HalfRelief(relief.columns(), relief.rows());
  }

  /** What was read so far. */
  HeightRange range() {
    return range;
  }

  /**
   * Writes all of them.
   *
   * @throws ModelRefused as the reading of heights does, and if there are none
   */
  ReliefNode write() {
    relief.read(this::take);
    for (int k = 1; level.size() > 1; k++) {
      join(k);
    }
    var root = level.getFirst();
    if (root == null) {
      throw new ModelRefused(Reason.RELIEF_EMPTY);
    }
    tell(100);
    return root;
  }

  private void take(int number, float[] heights) {
    half.take(number, heights);
    range.take(heights);
    float[] line = heights.clone();
    // The edges have no heights of their own.
    if (number == 0) {
      add(line);
    }
    add(line);
    if (number == relief.rows() - 1) {
      add(line);
      finest();
    }
    tell(READ * (number + 1) / relief.rows());
  }

  private void add(float[] line) {
    if (lines.size() == grid.high() + 1) {
      finest();
      float[] last = lines.getLast();
      lines.clear();
      lines.add(last);
    }
    lines.add(line);
  }

  private void finest() {
    float[][] all = lines.toArray(float[][]::new);
    for (int column = 0; column < grid.across(0); column++) {
      level.add(node(grid.finest(column, row, all), 0, List.of()));
    }
    row++;
  }

  /** Two by two of the level below become one. */
  private void join(int k) {
    var below = new ArrayList<>(level);
    int across = grid.across(k - 1);
    int down = grid.down(k - 1);
    level.clear();
    for (int r = 0; r < down; r += 2) {
      for (int c = 0; c < across; c += 2) {
        var children = new ArrayList<ReliefNode>();
        for (int i = 0; i < 4; i++) {
          int x = c + i % 2;
          int y = r + i / 2;
          ReliefNode child = x < across && y < down ? below.get(y * across + x) : null;
          if (child != null) {
            children.add(child);
          }
        }
        level.add(
            children.isEmpty() ? null : node(grid.coarse(k, c / 2, r / 2, half), k, children));
      }
    }
  }

  private @Nullable ReliefNode node(ReliefPart part, int k, List<ReliefNode> children) {
    Mesh mesh = mesher.mesh(part);
    boolean seen = mesh.indices() > 0;
    if (!seen && children.isEmpty()) {
      return null;
    }
    if (out.bytes() > most) {
      throw new ModelRefused(Reason.TOO_LARGE, most / 1_000_000 + " MB, 3D Tiles");
    }
    var bounds = new Bounds();
    bounds.add(mesh.bounds());
    return new ReliefNode(seen ? out.write(mesh) : null, bounds, grid.errorOf(k), children);
  }

  private void tell(int percent) {
    if (percent > told) {
      told = percent;
      progress.accept(percent);
    }
  }
}
