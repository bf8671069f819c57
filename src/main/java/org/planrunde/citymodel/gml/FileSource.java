package org.planrunde.citymodel.gml;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/** A file on the disk, plain or packed by gzip. */
final class FileSource implements ModelSource {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final ModelLimits limits;
  private final Meter meter;

  FileSource(Path path, ModelLimits limits, Meter meter) {
    this.path = path;
    this.limits = limits;
    this.meter = meter;
  }

  @Override
  public InputStream open(int pass, int passes) throws IOException {
    double size = Math.max(1, Files.size(path));
    var file =
        new WatchedInput(
            Files.newInputStream(path), count -> meter.reached((pass + count / size) / passes));
    var raw = new BufferedInputStream(file, BUFFER);
    if (!Signature.GZIP.begins(raw)) {
      return raw;
    }
    try {
      return new UnpackedInput(new GZIPInputStream(raw, BUFFER), limits, file::count);
    } catch (ZipException | EOFException e) {
      raw.close();
      throw new ModelRefused(Reason.BROKEN, "gzip");
    }
  }
}
