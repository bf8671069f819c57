package org.planrunde.citymodel.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.citymodel.mesh.LocalFrame;
import org.planrunde.citymodel.mesh.Mesh;

/** One square of the grid with the meshes that fall into it. */
final class Cell {
  private final int column;
  private final int row;
  private final LocalFrame frame;
  private final List<Long> kept = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private Mesh mesh = new Mesh();

  Cell(int column, int row, LocalFrame frame) {
    this.column = column;
    this.row = row;
    this.frame = frame;
  }

  int column() {
    return column;
  }

  int row() {
    return row;
  }

  LocalFrame frame() {
    return frame;
  }

  Mesh mesh() {
    return mesh;
  }

  /** Moves what is in memory into the file. */
  void spill(Spill file) {
    if (mesh.indices() > 0) {
      kept.add(file.keep(mesh));
    }
    mesh = new Mesh();
  }

  /** Hands out everything of this cell in as few meshes as it fits into; keeps nothing. */
  void gather(Spill file, Consumer<Mesh> whole) {
    Mesh gathered = mesh;
    mesh = new Mesh();
    for (long place : kept) {
      Mesh more = file.find(place);
      if (!gathered.hasRoomFor(more)) {
        whole.accept(gathered);
        gathered = new Mesh();
      }
      gathered.add(more);
    }
    kept.clear();
    if (gathered.indices() > 0) {
      whole.accept(gathered);
    }
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  /** The tiles written of it. */
  List<Piece> pieces() {
    return pieces;
  }
}
