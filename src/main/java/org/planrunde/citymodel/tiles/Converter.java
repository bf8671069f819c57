package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.CityKind;
import org.planrunde.citymodel.gml.CityObject;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.gml.ModelReader;
import org.planrunde.citymodel.gml.ModelRefused;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.gml.Skip;
import org.planrunde.citymodel.gml.Skipped;
import org.planrunde.citymodel.mesh.Bounds;
import org.planrunde.citymodel.mesh.Mesher;
import org.planrunde.citymodel.mesh.PlacedObject;
import org.planrunde.citymodel.mesh.Placer;
import org.planrunde.citymodel.relief.Relief;
import org.planrunde.geo.CrsName;

/**
 * Makes a tileset of a city model file, object by object, so that memory does not grow with the
 * file, or of ground, which takes a byte for each of its heights.
 *
 * <p>For one conversion; not thread-safe.
 */
public final class Converter {
  /** About 60 MB. */
  private static final int MOST_VERTICES_IN_MEMORY = 2_000_000;

  private final Skipped skipped = new Skipped();
  private final Mesher mesher = new Mesher(skipped);
  private final Map<CityKind, Long> objects = new EnumMap<>(CityKind.class);
  private final Bounds all = new Bounds();
  private final ModelLimits limits;
  private final @Nullable CrsName crs;
  private final boolean flipped;
  private final Placer placer;
  private final IntConsumer progress;
  private final Set<String> inPieces = new HashSet<>();
  private long nowhere;

  /**
   * A converter.
   *
   * @param crs the reference system whatever the file says; null to take the file's word
   * @param flipped takes the two numbers of each pair the other way round than the system says
   * @param progress hears each per cent once; what it throws ends the conversion
   */
  public Converter(
      ModelLimits limits, @Nullable CrsName crs, boolean flipped, IntConsumer progress) {
    this.limits = limits;
    this.crs = crs;
    this.flipped = flipped;
    this.placer = new Placer(crs, flipped, skipped);
    this.progress = progress;
  }

  /**
   * Reads a file and writes the tileset into an empty or new folder.
   *
   * @throws ModelRefused if the file is no good; the folder then holds no tileset.json
   * @throws IOException if the folder cannot be written to
   */
  public Converted convert(Path file, Path folder) throws IOException {
    var out = new TileFolder(folder);
    if (Relief.looksLike(file)) {
      return new ReliefConverter(limits, crs, flipped, progress).convert(Relief.open(file), out);
    }
    try (var spill = new Spill(out.path())) {
      var grid = new Grid(spill, MOST_VERTICES_IN_MEMORY);
      String format =
          new ModelReader(limits, object -> take(object, grid), skipped, progress).read(file);
      if (objects.isEmpty()) {
        throw new ModelRefused(nowhere > 0 ? Reason.NOWHERE : Reason.NOTHING_TO_SHOW, crs());
      }
      for (var cell : grid.cells()) {
        grid.gather(cell, mesh -> out.write(cell, mesh));
      }
      out.finish(grid, crs(), all);
      return converted(format, out);
    }
  }

  private void take(CityObject object, Grid grid) {
    PlacedObject placed = placer.place(object);
    if (placed == null) {
      nowhere++;
    } else if (grid.add(placed, mesher)) {
      all.add(placed.bounds());
      boolean isNew = !object.inPieces() || inPieces.add(object.id());
      objects.merge(object.kind(), isNew ? 1L : 0L, Long::sum);
    } else {
      skipped.add(Skip.NO_SURFACE);
    }
  }

  private String crs() {
    return placer.crs().map(CrsName::label).orElse("");
  }

  private Converted converted(String format, TileFolder out) {
    var kinds = new LinkedHashMap<String, Long>();
    objects.forEach((kind, count) -> kinds.put(kind.word(), count));
    var left = new LinkedHashMap<String, Long>();
    skipped.counts().forEach((skip, count) -> left.put(skip.word(), count));
    return new Converted(
        format,
        crs(),
        kinds,
        mesher.surfaces(),
        mesher.triangles(),
        out.tiles(),
        out.bytes(),
        all.degrees(),
        all.low(),
        all.high(),
        left,
        null);
  }
}
