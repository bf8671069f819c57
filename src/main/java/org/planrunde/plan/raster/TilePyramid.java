package org.planrunde.plan.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sheet into tiles of 256 pixels, in files {@code <folder>/<zoom>/<x>/<y>}, PNG or JPEG by
 * their first bytes. Outside the sheet tiles are transparent, and those with nothing in them are
 * not written.
 *
 * <p>Only the deepest zoom looks at the sheet; each tile above averages the four below it. Goes
 * down one branch after the other, so that at most four tiles of each zoom are in memory.
 */
public final class TilePyramid {
  /** Edge of a tile, in pixels. */
  public static final int EDGE = 256;

  /** Most tiles of the deepest zoom that are looked at. */
  private static final long MOST_TILES = 100_000;

  private final Sampler sampler;
  private final ToSheet world;
  private final Path folder;
  private final Progress progress;
  private final double[] bounds;
  private final long expected;
  private long seen;
  private int written;

  private TilePyramid(Sheet sheet, ToSheet world, Path folder, Progress progress) {
    sampler = new Sampler(sheet);
    this.world = world;
    this.folder = folder;
    this.progress = progress;
    bounds = world.bounds();
    expected =
        (1 + last(2, world.deepest()) - first(0, world.deepest()))
            * (1 + last(3, world.deepest()) - first(1, world.deepest()));
    if (expected > MOST_TILES) {
      throw new PlanRefused("tiles");
    }
  }

  /**
   * Cuts everything and says how many tiles there are.
   *
   * @param folder is not there yet, or empty
   * @throws PlanRefused if the work was called off, or would never end
   * @throws UncheckedIOException if the disk does not take the tiles
   */
  public static int cut(Sheet sheet, ToSheet world, Path folder, Progress progress) {
    var pyramid = new TilePyramid(sheet, world, folder, progress);
    var zoom = world.shallowest();
    for (long y = pyramid.first(1, zoom); y <= pyramid.last(3, zoom); y++) {
      for (long x = pyramid.first(0, zoom); x <= pyramid.last(2, zoom); x++) {
        pyramid.tile(zoom, x, y);
      }
    }
    progress.tell(1);
    return pyramid.written;
  }

  /** The tile that the left or upper bound lies in. */
  private long first(int bound, int zoom) {
    return Math.max(0, (long) Math.floor(bounds[bound] / edge(zoom)));
  }

  /** The tile that the right or lower bound lies in; a bound between two belongs to the first. */
  private long last(int bound, int zoom) {
    return Math.min(
        (1L << Math.min(zoom, 40)) - 1, (long) Math.ceil(bounds[bound] / edge(zoom)) - 1);
  }

  /** How long a tile's edge is in the tile world. */
  private double edge(int zoom) {
    return (double) EDGE * (1L << (world.deepest() - zoom));
  }

  private int @Nullable [] tile(int zoom, long x, long y) {
    if (x < first(0, zoom) || x > last(2, zoom) || y < first(1, zoom) || y > last(3, zoom)) {
      return null;
    }
    var pixels = zoom == world.deepest() ? sample(x, y) : fromBelow(zoom, x, y);
    if (pixels != null) {
      write(zoom, x, y, pixels);
    }
    return pixels;
  }

  private int @Nullable [] sample(long x, long y) {
    seen++;
    progress.tell((double) seen / expected);
    double left = (double) x * EDGE;
    double top = (double) y * EDGE;
    var corners =
        new double[][] {
          world.at(left, top),
          world.at(left + EDGE, top),
          world.at(left, top + EDGE),
          world.at(left + EDGE, top + EDGE)
        };
    var pixels = new int[EDGE * EDGE];
    return sampler.fill(pixels, EDGE, EDGE, corners) ? pixels : null;
  }

  private int @Nullable [] fromBelow(int zoom, long x, long y) {
    int[] pixels = null;
    for (int quarter = 0; quarter < 4; quarter++) {
      var part = tile(zoom + 1, 2 * x + quarter % 2, 2 * y + quarter / 2);
      if (part != null) {
        pixels = pixels == null ? new int[EDGE * EDGE] : pixels;
        Halving.into(pixels, EDGE, part, quarter % 2 * EDGE / 2, quarter / 2 * EDGE / 2);
      }
    }
    return pixels;
  }

  private void write(int zoom, long x, long y, int[] pixels) {
    try {
      var column = folder.resolve(Integer.toString(zoom)).resolve(Long.toString(x));
      Files.createDirectories(column);
      Files.write(column.resolve(Long.toString(y)), TileImage.encode(pixels, EDGE));
      written++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
