package org.planrunde.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.plan.raster.Found;
import org.planrunde.plan.raster.MapWorld;
import org.planrunde.plan.raster.Overview;
import org.planrunde.plan.raster.PlanFile;
import org.planrunde.plan.raster.PlanPlace;
import org.planrunde.plan.raster.Progress;
import org.planrunde.plan.raster.Sheet;
import org.planrunde.plan.raster.SheetWorld;
import org.planrunde.plan.raster.TilePyramid;
import org.planrunde.storage.Folders;

/**
 * The work on one version, in its folder: {@code source} becomes {@code pixels}, {@code sheet} (the
 * sheet in tiles, to look at before it has a place), {@code overview} and {@code tiles}. Folders
 * appear under their names only when they are whole.
 */
record PlanWork(Path folder) {
  static final String SOURCE = "source";
  static final String PIXELS = "pixels";
  static final String SHEET = "sheet";
  static final String TILES = "tiles";
  static final String OVERVIEW = "overview";
  private static final String FOUND = "found.json";

  static PlanWork in(Path folder) {
    return new PlanWork(folder);
  }

  PlanWorkerCommand.Answer does(PlanOrder order, Progress progress) {
    if (order.affine() == null || order.crs() == null) {
      return new PlanWorkerCommand.Answer(draw(order, progress), null);
    }
    var drawn = Files.exists(folder.resolve(PIXELS)) && Files.exists(folder.resolve(FOUND));
    if (!drawn) {
      drawPixels(order, progress.between(0, 0.4));
    }
    return new PlanWorkerCommand.Answer(null, cut(order, progress.between(drawn ? 0 : 0.4, 1)));
  }

  private Found draw(PlanOrder order, Progress progress) {
    var found = drawPixels(order, progress.between(0, 0.6));
    try (var sheet = Sheet.open(folder.resolve(PIXELS))) {
      write(OVERVIEW, Overview.of(sheet));
      var world = new SheetWorld(sheet.width(), sheet.height());
      whole(SHEET, part -> TilePyramid.cut(sheet, world, part, progress.between(0.6, 1)));
    }
    return found;
  }

  private Found drawPixels(PlanOrder order, Progress progress) {
    var draft = folder.resolve(PIXELS + ".part");
    Folders.delete(draft);
    var found = PlanFile.read(folder.resolve(SOURCE), order.world(), order.page(), draft, progress);
    try {
      Files.move(draft, folder.resolve(PIXELS), StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(folder.resolve(FOUND), PlanJson.write(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private PlanTiling cut(PlanOrder order, Progress progress) {
    try (var sheet = Sheet.open(folder.resolve(PIXELS))) {
      var place =
          new PlanPlace(
              Objects.requireNonNull(order.crs()),
              Objects.requireNonNull(order.affine()),
              sheet.width(),
              sheet.height());
      var world = new MapWorld(place);
      var count = new int[1];
      whole(TILES, part -> count[0] = TilePyramid.cut(sheet, world, part, progress));
      var box = new Envelope();
      for (Coordinate corner : place.corners()) {
        box.expandToInclude(corner);
      }
      return new PlanTiling(
          world.shallowest(),
          world.deepest(),
          count[0],
          box.getMinX(),
          box.getMinY(),
          box.getMaxX(),
          box.getMaxY());
    }
  }

  private interface Making {
    void in(Path part);
  }

  /** Nobody sees half a pyramid, and a new one takes the place of an old one. */
  private void whole(String name, Making making) {
    var part = folder.resolve(name + ".part");
    Folders.delete(part);
    making.in(part);
    try {
      Files.createDirectories(part);
      Folders.delete(folder.resolve(name));
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
