package org.planrunde.kernel;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.planrunde.kernel.ZipRefused.Reason;

/** The unpacked bytes of an entry: counted, and at the end compared with what was promised. */
final class ZipContent extends FilterInputStream {
  private static final int[] ZIP_MAGIC = {'P', 'K', 3, 4};

  private final SafeZip.Entry entry;
  private final SafeZip zip;
  private final CRC32 crc = new CRC32();
  private long read;
  private int magic;

  ZipContent(InputStream in, SafeZip.Entry entry, SafeZip zip) {
    super(in);
    this.entry = entry;
    this.zip = zip;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int got = unpack(buffer, offset, length);
    if (got < 0) {
      requireKept();
      return got;
    }
    requireFlat(buffer, offset, got);
    crc.update(buffer, offset, got);
    read += got;
    zip.count(entry, got, read);
    if (read > entry.size()) {
      throw new ZipRefused(Reason.BROKEN, entry.name());
    }
    return got;
  }

  private int unpack(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (ZipException | EOFException e) {
      throw new ZipRefused(Reason.BROKEN, entry.name());
    }
  }

  private void requireKept() {
    if (read != entry.size() || crc.getValue() != entry.crc()) {
      throw new ZipRefused(Reason.BROKEN, entry.name());
    }
  }

  /** An archive keeps being one under another name. */
  private void requireFlat(byte[] buffer, int offset, int got) {
    for (int i = 0; i < got && read + i < ZIP_MAGIC.length; i++) {
      magic += buffer[offset + i] == ZIP_MAGIC[(int) read + i] ? 1 : 0;
    }
    if (magic == ZIP_MAGIC.length && !zip.nested()) {
      throw new ZipRefused(Reason.NESTED, entry.name());
    }
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] waste = new byte[Math.clamp(n, 0, 65_536)];
    return Math.max(read(waste, 0, waste.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
