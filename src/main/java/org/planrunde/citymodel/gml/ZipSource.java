package org.planrunde.citymodel.gml;

import java.io.InputStream;
import org.planrunde.kernel.SafeZip;

/** A file in an archive. */
record ZipSource(SafeZip zip, SafeZip.Entry entry, Meter meter) implements ModelSource {
  @Override
  public InputStream open(int pass, int passes) {
    double size = Math.max(1, entry.size());
    return new WatchedInput(
        zip.open(entry), count -> meter.reached((pass + count / size) / passes));
  }
}
