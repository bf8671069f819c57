package org.planrunde.citymodel.gml;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.planrunde.citymodel.gml.ModelRefused.Reason;

/** A gzip stream that refuses to give more than allowed, in all and for what went in. */
final class UnpackedInput extends FilterInputStream {
  private static final long FREE = 16L << 20;

  private final ModelLimits limits;
  private final LongSupplier packed;
  private long count;

  /**
   * Watches a stream.
   *
   * @param packed how many bytes went in so far
   */
  UnpackedInput(InputStream in, ModelLimits limits, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.packed = packed;
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
    } catch (EOFException | ZipException e) {
      throw new StoppedInput(new ModelRefused(Reason.BROKEN, "gzip"));
    }
    count += Math.max(0, read);
    if (count > limits.bytes()) {
      throw new StoppedInput(
          new ModelRefused(Reason.TOO_LARGE, limits.bytes() / 1_000_000 + " MB"));
    }
    if (count > FREE && count / limits.ratio() > packed.getAsLong()) {
      throw new StoppedInput(new ModelRefused(Reason.BOMB));
    }
    return read;
  }
}
