package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planrunde.citymodel.mesh.Bounds;
import org.planrunde.citymodel.mesh.LocalFrame;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.tiles.TilesetJson.Extras;

/** The folder that a tileset is written to: tileset.json last, so that it stands for the whole. */
final class TileFolder {
  private static final String TILES = "tiles";

  private final Path folder;
  private int tiles;
  private long bytes;

  /**
   * Makes the folder if needed.
   *
   * @throws IOException also if something is in it already
   */
  TileFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new IOException("not empty: " + folder);
      }
    }
    Files.createDirectory(folder.resolve(TILES));
  }

  Path path() {
    return folder;
  }

  void write(Cell cell, Mesh mesh) {
    cell.add(new Piece(write(mesh), mesh.bounds(), cell.frame().matrix()));
  }

  /** Writes a tile; gives its address below the tileset. */
  String write(Mesh mesh) {
    String address = TILES + "/" + tiles + ".glb";
    try {
      bytes += GlbWriter.write(mesh, folder.resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tiles++;
    return address;
  }

  void finish(Grid grid, String crs, Bounds all) throws IOException {
    Path file = folder.resolve("tileset.json");
    TilesetJson.write(file, QuadTree.above(grid.cells()), extras(crs, all, false));
    bytes += Files.size(file);
  }

  void finish(ReliefNode root, LocalFrame frame, String crs) throws IOException {
    Path file = folder.resolve("tileset.json");
    TilesetJson.write(file, root, frame.matrix(), extras(crs, root.bounds(), true));
    bytes += Files.size(file);
  }

  private static Extras extras(String crs, Bounds all, boolean terrain) {
    double[] foot = all.foot();
    return new Extras(crs, all.low(), new double[] {foot[0], foot[1]}, terrain);
  }

  int tiles() {
    return tiles;
  }

  long bytes() {
    return bytes;
  }
}
