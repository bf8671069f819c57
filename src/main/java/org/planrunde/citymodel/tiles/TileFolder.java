package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planrunde.citymodel.mesh.Bounds;
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
    String address = TILES + "/" + tiles + ".glb";
    try {
      bytes += GlbWriter.write(mesh, folder.resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tiles++;
    cell.add(new Piece(address, mesh.bounds(), cell.frame().matrix()));
  }

  void finish(Grid grid, String crs, Bounds all) throws IOException {
    double[] foot = all.foot();
    var extras = new Extras(crs, all.low(), new double[] {foot[0], foot[1]});
    Path file = folder.resolve("tileset.json");
    TilesetJson.write(file, QuadTree.above(grid.cells()), extras);
    bytes += Files.size(file);
  }

  int tiles() {
    return tiles;
  }

  long bytes() {
    return bytes;
  }
}
