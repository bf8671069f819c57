package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.CityKind;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.mesh.LocalFrame;
import org.planrunde.citymodel.mesh.ReliefMesher;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.geo.CrsName;

/**
 * Makes a tileset of a relief. Heights stay as they are in the file, as those of buildings do, so
 * that nothing floats where both have the same.
 */
final class ReliefConverter {
  private final ModelLimits limits;
  private final @Nullable CrsName given;
  private final boolean flipped;
  private final IntConsumer progress;

  /** The same terms as for a {@link Converter}. */
  ReliefConverter(
      ModelLimits limits, @Nullable CrsName given, boolean flipped, IntConsumer progress) {
    this.limits = limits;
    this.given = given;
    this.flipped = flipped;
    this.progress = progress;
  }

  Converted convert(Relief relief, TileFolder out) throws IOException {
    var place = ReliefPlace.of(relief, given, flipped);
    try {
      return convert(relief, place, out);
    } catch (IllegalArgumentException e) {
      // What a projection says of a place that it does not have.
      throw new ModelRefused(Reason.NOWHERE, place.crs().label());
    }
  }

  private Converted convert(Relief relief, ReliefPlace place, TileFolder out) throws IOException {
    double[] middle = place.middle();
    var frame = new LocalFrame(middle[0], middle[1], 0);
    var mesher = new ReliefMesher(frame);
    var tiles = new ReliefTiles(relief, ReliefGrid.of(place), out, mesher, limits, progress);
    var root = tiles.write();
    out.finish(root, frame, place.crs().label());
    var range = tiles.range();
    return new Converted(
        ReliefPlace.FORMAT,
        place.crs().label(),
        Map.of(CityKind.TERRAIN.word(), 1L),
        1,
        mesher.triangles(),
        out.tiles(),
        out.bytes(),
        root.bounds().degrees(),
        range.lowest(),
        range.highest(),
        Map.of(),
        place.facts(range));
  }
}
