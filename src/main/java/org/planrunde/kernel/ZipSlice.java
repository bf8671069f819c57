package org.planrunde.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file as a stream; does not move the file's own position. */
final class ZipSlice extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  ZipSlice(FileChannel file, long begin, long length) {
    this.file = file;
    this.at = begin;
    this.end = begin + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int most = (int) Math.min(length, end - at);
    if (most <= 0) {
      return length == 0 ? 0 : -1;
    }
    int got = file.read(ByteBuffer.wrap(buffer, offset, most), at);
    at += Math.max(got, 0);
    return got;
  }
}
