package org.planrunde.plan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.SafeZip;
import org.planrunde.kernel.XmlRefused;
import org.planrunde.kernel.ZipLimits;
import org.planrunde.kernel.ZipRefused;

/**
 * Finds out what a file is and reads it under limits. Tells by the content, never by the name;
 * writes nothing and fetches nothing. Thread-safe.
 */
public final class PlanReaders {
  private PlanReaders() {}

  /** See {@link #inspect(Path, ReadOptions, PlanLimits)}; with the limits for uploads. */
  public static Findings inspect(Path file, ReadOptions options) {
    return inspect(file, options, PlanLimits.UPLOAD);
  }

  /**
   * Reads the whole file.
   *
   * @throws RefusedException with a sentence if nothing can be made of it; its field is {@code
   *     file}
   */
  public static Findings inspect(Path file, ReadOptions options, PlanLimits limits) {
    try {
      if (Files.size(file) > limits.maxBytes()) {
        throw Budget.refused("plan.read.too-large", limits.maxBytes() / 1_000_000);
      }
      return read(file, options, new Budget(limits));
    } catch (IOException | UncheckedIOException e) {
      throw Budget.refused("plan.read.unreadable");
    } catch (XmlRefused e) {
      throw Budget.refused(e.messageKey(), e.messageArguments());
    } catch (ZipRefused e) {
      throw Budget.refused(e.messageKey(), e.messageArguments());
    } catch (GeoJsonRejected e) {
      throw new RefusedException(Problem.of("file", e.messageKey(), e.messageArguments()));
    }
  }

  private static Findings read(Path file, ReadOptions options, Budget budget) throws IOException {
    var found = new Found();
    return switch (Content.of(file)) {
      case GEOJSON -> {
        new GeoJsonPlanReader(file, options, budget, found).read(stem(file));
        yield found.findings(PlanFormat.GEOJSON, "");
      }
      case SQLITE -> {
        new GeoPackageReader(options, budget, found).read(file);
        yield found.findings(PlanFormat.GEOPACKAGE, "");
      }
      case XPLAN -> {
        try (InputStream in = Files.newInputStream(file)) {
          String version = new XPlanReader(options, budget, found).read(in);
          yield found.findings(PlanFormat.XPLAN, version);
        }
      }
      case GML -> {
        try (InputStream in = Files.newInputStream(file)) {
          new GmlReader(options, budget, found).read(in);
          yield found.findings(PlanFormat.GML, "");
        }
      }
      case ZIP -> archive(file, options, budget, found);
      case EMPTY, CITYGML, CITYJSON, PICTURE, PDF, BARE_SHAPE, XML, UNKNOWN ->
          throw Budget.refused(Content.of(file).messageKey());
    };
  }

  private static Findings archive(Path file, ReadOptions options, Budget budget, Found found)
      throws IOException {
    try (SafeZip zip = SafeZip.open(file, ZipLimits.PLAN)) {
      if (ShapefileReader.fits(zip)) {
        new ShapefileReader(zip, options, budget, found).read();
        return found.findings(PlanFormat.SHAPEFILE, "");
      }
      for (SafeZip.Entry entry : zip.entries()) {
        if (isXPlan(zip, entry)) {
          found.others(zip, entry);
          try (InputStream in = zip.open(entry)) {
            String version = new XPlanReader(options, budget, found).read(in);
            return found.findings(PlanFormat.XPLAN, version);
          }
        }
      }
    }
    throw Budget.refused("plan.read.not.archive");
  }

  private static boolean isXPlan(SafeZip zip, SafeZip.Entry entry) throws IOException {
    if (!entry.extension().equals("gml") && !entry.extension().equals("xml")) {
      return false;
    }
    try (InputStream in = zip.open(entry)) {
      return Content.of(in.readNBytes(Content.BEGIN)) == Content.XPLAN;
    }
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]{1,8}$", "");
  }
}
