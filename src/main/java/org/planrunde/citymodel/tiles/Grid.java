package org.planrunde.citymodel.tiles;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.gml.Surface;
import org.planrunde.citymodel.mesh.LocalFrame;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.mesh.Mesher;
import org.planrunde.citymodel.mesh.PlacedObject;

/**
 * Sorts objects into squares of 250 m by their middle, in bounded memory.
 *
 * <p>When the meshes of all squares together pass a limit, they move into a file; at the end each
 * square is put together from it. Not thread-safe.
 */
final class Grid {
  static final int SIDE = 250;

  /** 2,500 square kilometres, more than any German city has. */
  private static final int MOST_CELLS = 40_000;

  private final Spill file;
  private final int mostInMemory;
  private final Map<Long, Cell> cells = new TreeMap<>();
  private @Nullable LocalFrame ground;
  private long sinceSpill;

  /**
   * A grid around the first object that it gets.
   *
   * @param mostInMemory vertices, about 30 bytes each
   */
  Grid(Spill file, int mostInMemory) {
    this.file = file;
    this.mostInMemory = mostInMemory;
  }

  /** Adds an object; true if anything of it is to be seen. */
  boolean add(PlacedObject object, Mesher mesher) {
    Cell cell = cell(object);
    boolean seen = mesher.add(object, cell.frame(), () -> roomFor(object, cell));
    sinceSpill += object.points().length / 3;
    if (sinceSpill > mostInMemory) {
      cells.values().forEach(it -> it.spill(file));
      sinceSpill = 0;
    }
    return seen;
  }

  /** The cell's mesh if the largest surface fits in, otherwise a new one. */
  private Mesh roomFor(PlacedObject object, Cell cell) {
    int most = object.surfaces().stream().mapToInt(Surface::points).max().orElse(0);
    if (cell.mesh().vertices() + most > Mesh.MOST_VERTICES) {
      cell.spill(file);
    }
    return cell.mesh();
  }

  private Cell cell(PlacedObject object) {
    double[] foot = object.bounds().foot();
    if (ground == null) {
      ground = new LocalFrame(foot[0], foot[1], 0);
    }
    double[] middle = object.middle(ground);
    int column = (int) Math.floor(middle[0] / SIDE);
    int row = (int) Math.floor(middle[1] / SIDE);
    long key = ((long) column << 32) ^ (row & 0xffff_ffffL);
    Cell cell = cells.get(key);
    if (cell == null) {
      if (cells.size() == MOST_CELLS) {
        throw new ModelRefused(Reason.TOO_LARGE, MOST_CELLS + " x 250 m x 250 m");
      }
      cell = new Cell(column, row, new LocalFrame(foot[0], foot[1], foot[2]));
      cells.put(key, cell);
    }
    return cell;
  }

  Collection<Cell> cells() {
    return cells.values();
  }

  /** Hands out the meshes of a cell. */
  void gather(Cell cell, Consumer<Mesh> whole) {
    cell.gather(file, whole);
  }
}
