package org.planrunde.citymodel.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.citymodel.Houses;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.gml.ModelReader;
import org.planrunde.citymodel.gml.Skipped;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.mesh.Mesher;
import org.planrunde.citymodel.mesh.Placer;

/** Squares come out whole, whether or not their meshes had room in memory. */
class GridTest {
  @TempDir private Path folder;

  @Test
  void spillingChangesNothing() throws Exception {
    var text = new StringBuilder(Houses.BEGIN);
    for (int i = 0; i < 400; i++) {
      text.append(Houses.house("h" + i, 500_000 + 37 * (i % 20), 5_700_000 + 41 * (i / 20.0)));
    }
    Path file = Houses.write(folder.resolve("model"), text + Houses.END);
    List<String> inMemory = corners(file, Integer.MAX_VALUE);
    assertThat(inMemory).hasSizeGreaterThan(10_000);
    assertThat(corners(file, 500)).isEqualTo(inMemory);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  /** Each triangle as its cell, its feature and its corners, sorted. */
  private List<String> corners(Path file, int mostInMemory) throws Exception {
    var result = new ArrayList<String>();
    var skipped = new Skipped();
    var placer = new Placer(null, false, skipped);
    var mesher = new Mesher(skipped);
    Set<String> features = new TreeSet<>();
    try (var spill = new Spill(folder)) {
      var grid = new Grid(spill, mostInMemory);
      new ModelReader(
              ModelLimits.USUAL,
              object -> grid.add(placer.place(object), mesher),
              skipped,
              percent -> {})
          .read(file);
      for (Cell cell : grid.cells()) {
        grid.gather(
            cell,
            mesh -> {
              mesh.features().forEach(it -> features.add(it.id()));
              add(cell, mesh, result);
            });
      }
    }
    assertThat(features).hasSize(400);
    result.sort(null);
    return result;
  }

  private static void add(Cell cell, Mesh mesh, List<String> to) {
    assertThat(mesh.vertices()).isLessThanOrEqualTo(Mesh.MOST_VERTICES);
    for (int i = 0; i < mesh.indices(); i++) {
      int v = mesh.index(i);
      to.add(
          String.join(
              " ",
              cell.column() + "/" + cell.row(),
              mesh.features().get(mesh.owner(v)).id(),
              mesh.position(v, 0) + " " + mesh.position(v, 1) + " " + mesh.position(v, 2),
              String.valueOf(mesh.look(v))));
    }
  }
}
