package org.planrunde.kernel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.XmlRefused.Reason;

/** Counts what an XML parser reads, in all and since the last event, and remembers why it ended. */
final class Counted extends FilterInputStream {
  private static final int READ_AHEAD = 65_536;

  private final XmlLimits limits;
  private long total;
  private long sinceEvent;
  private Reason reason = Reason.MALFORMED;
  private @Nullable IOException failed;

  Counted(InputStream in, XmlLimits limits) {
    super(in);
    this.limits = limits;
  }

  void beginEvent() {
    sinceEvent = 0;
  }

  /** What was wrong if the parser stopped without a read error. */
  Reason reason() {
    return total == 0 ? Reason.EMPTY : reason;
  }

  @Nullable IOException failed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      failed = e;
      throw e;
    }
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public void close() {
    // The stream belongs to whoever opened it.
  }

  private void count(int read) throws IOException {
    total += read;
    sinceEvent += read;
    if (total > limits.maxBytes()) {
      stop(Reason.TOO_LARGE);
    }
    if (sinceEvent > 4L * limits.maxTextLength() + READ_AHEAD) {
      stop(Reason.TEXT_TOO_LONG);
    }
  }

  private void stop(Reason why) throws IOException {
    reason = why;
    throw new IOException(why.toString());
  }
}
