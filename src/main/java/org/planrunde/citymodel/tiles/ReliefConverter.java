package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.CityKind;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.mesh.LocalFrame;
import org.planrunde.citymodel.mesh.ReliefMesher;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.KnownCrs;
import org.planrunde.geo.Projection;

/**
 * Makes a tileset of a relief. Heights stay as they are in the file, as those of buildings do, so
 * that nothing floats where both have the same.
 */
final class ReliefConverter {
  private static final String FORMAT = "GeoTIFF";
  private static final double LONGEST = 100_000;
  private static final double NEAREST = 0.01;
  private static final double METRES_OF_A_DEGREE = 111_320;

  private final @Nullable CrsName given;
  private final boolean flipped;
  private final IntConsumer progress;

  /** The same terms as for a {@link Converter}. */
  ReliefConverter(@Nullable CrsName given, boolean flipped, IntConsumer progress) {
    this.given = given;
    this.flipped = flipped;
    this.progress = progress;
  }

  Converted convert(Relief relief, TileFolder out) throws IOException {
    var crs = crs(relief);
    try {
      return convert(relief, crs, out);
    } catch (IllegalArgumentException e) {
      // What a projection says of a place that it does not have.
      throw new ModelRefused(Reason.NOWHERE, crs.label());
    }
  }

  private Converted convert(Relief relief, CrsName crs, TileFolder out) throws IOException {
    var grid = grid(relief, crs);
    double[] middle = grid.place(relief.columns() / 2.0, relief.rows() / 2.0);
    var frame = new LocalFrame(middle[0], middle[1], 0);
    var mesher = new ReliefMesher(frame);
    var tiles = new ReliefTiles(relief, grid, out, mesher, progress);
    var root = tiles.write();
    out.finish(root, frame, crs.label());
    return new Converted(
        FORMAT,
        crs.label(),
        Map.of(CityKind.TERRAIN.word(), 1L),
        1,
        mesher.triangles(),
        out.tiles(),
        out.bytes(),
        root.bounds().degrees(),
        tiles.lowest(),
        tiles.highest(),
        Map.of(),
        new ReliefFacts(relief.columns(), relief.rows(), grid.spacing(), tiles.missing()));
  }

  /** Named by whoever sent it or by the file; never guessed. */
  private CrsName crs(Relief relief) {
    var stated = relief.statedCrs();
    if (given == null && stated.isEmpty()) {
      throw new ModelRefused(Reason.NO_CRS);
    }
    var name = given != null ? given : relief.crs().orElse(null);
    if (name == null || name.known().isEmpty()) {
      throw new ModelRefused(Reason.UNKNOWN_CRS, name == null ? stated : name.label());
    }
    return name;
  }

  private ReliefGrid grid(Relief relief, CrsName crs) {
    var way = Projection.toWgs84(CrsName.of(crs.horizontal()));
    double pixel = Math.max(relief.pixels().xx(), -relief.pixels().yy());
    boolean degrees = crs.known().map(KnownCrs::degrees).orElse(false);
    double spacing = degrees ? pixel * METRES_OF_A_DEGREE : pixel;
    double longest = spacing * Math.max(relief.columns(), relief.rows());
    if (!(spacing >= NEAREST)) {
      throw new ModelRefused(Reason.RELIEF_PLACE);
    }
    var grid =
        ReliefGrid.of(
            relief.columns(),
            relief.rows(),
            relief.pixels(),
            flipped ? way.flipped() : way,
            spacing);
    // What has no place says so before it is found to be too long.
    grid.place(0, 0);
    grid.place(relief.columns(), relief.rows());
    if (!(longest <= LONGEST)) {
      throw new ModelRefused(Reason.TOO_LARGE, "100 km");
    }
    return grid;
  }
}
