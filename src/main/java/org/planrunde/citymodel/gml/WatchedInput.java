package org.planrunde.citymodel.gml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.planrunde.kernel.ZipRefused;

/** A stream that tells how many bytes it has given. */
final class WatchedInput extends FilterInputStream {
  private final LongConsumer watcher;
  private long count;

  WatchedInput(InputStream in, LongConsumer watcher) {
    super(in);
    this.watcher = watcher;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (ZipRefused e) {
      throw new StoppedInput(e);
    }
    count += Math.max(0, read);
    watcher.accept(count);
    return read;
  }
}
