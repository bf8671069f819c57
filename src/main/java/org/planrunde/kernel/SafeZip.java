package org.planrunde.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.planrunde.kernel.ZipRefused.Reason;

/**
 * The single door for zip archives from strangers: hands out entries as streams, writes nothing.
 *
 * <p>Names are checked before anything is unpacked; sizes are counted while unpacking, whatever the
 * archive says of them, over all entries that are opened. Refuses with {@link ZipRefused}, also
 * while a stream is read; a read error becomes an {@link UncheckedIOException}. For one thread.
 */
public final class SafeZip implements AutoCloseable {
  private static final Set<String> ARCHIVES =
      Set.of("zip", "jar", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst", "kmz");

  private final FileChannel file;
  private final ZipLimits limits;
  private final List<Entry> entries;
  private long total;

  private SafeZip(FileChannel file, ZipLimits limits, List<Entry> entries) {
    this.file = file;
    this.limits = limits;
    this.entries = entries;
  }

  /**
   * A file in the archive.
   *
   * @param name with slashes between folders, as the archive has it
   * @param size bytes as the archive says; not to be relied on
   * @param packed bytes in the archive
   * @param crc the checksum that the bytes must have
   * @param at where in the archive it begins
   */
  public record Entry(String name, long size, long packed, boolean deflated, long crc, long at) {
    /** The name without folders. */
    public String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The letters after the last dot in lower case; empty if there is none. */
    public String extension() {
      int dot = fileName().lastIndexOf('.');
      return dot < 0 ? "" : fileName().substring(dot + 1).toLowerCase(Locale.ROOT);
    }
  }

  /** Opens an archive and checks its list of files. */
  public static SafeZip open(Path path, ZipLimits limits) {
    try {
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
      try {
        List<Entry> entries = new ZipDirectory(file, limits).read();
        requireFit(entries, limits);
        return new SafeZip(file, limits, entries);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in the archive's order, without folders and what macOS adds. */
  public List<Entry> entries() {
    return entries;
  }

  /** The first file with such a name without folders, whatever its case. */
  public Optional<Entry> find(String fileName) {
    return entries.stream().filter(it -> it.fileName().equalsIgnoreCase(fileName)).findFirst();
  }

  /** The bytes of a file; to be closed. */
  public InputStream open(Entry entry) {
    try {
      long begin = ZipDirectory.contentOf(file, entry);
      InputStream packed =
          new BufferedInputStream(new ZipSlice(file, begin, entry.packed()), 65_536);
      return new ZipContent(entry.deflated() ? new Unpacked(packed) : packed, entry, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts bytes of an entry that are about to be handed out. */
  void count(Entry entry, long read, long ofEntry) {
    total += read;
    if (ofEntry > 10_000_000 && ofEntry / Math.max(entry.packed(), 1) > limits.maxRatio()) {
      throw new ZipRefused(Reason.BOMB, entry.name());
    }
    if (ofEntry > limits.maxEntryBytes() || total > limits.maxBytes()) {
      throw new ZipRefused(Reason.TOO_LARGE, entry.name());
    }
  }

  boolean nested() {
    return limits.nested();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFit(List<Entry> entries, ZipLimits limits) {
    Set<String> names = new HashSet<>();
    long said = 0;
    for (Entry entry : entries) {
      requirePath(entry.name());
      if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
        throw new ZipRefused(Reason.DUPLICATE, entry.name());
      }
      if (!limits.nested() && ARCHIVES.contains(entry.extension())) {
        throw new ZipRefused(Reason.NESTED, entry.name());
      }
      said += entry.size();
      if (entry.size() > limits.maxEntryBytes() || said > limits.maxBytes()) {
        throw new ZipRefused(Reason.TOO_LARGE, entry.name());
      }
    }
  }

  private static void requirePath(String name) {
    boolean bad =
        name.isEmpty()
            || name.length() > 500
            || name.startsWith("/")
            || name.matches("(?s)[A-Za-z]:.*")
            || List.of(name.split("/")).contains("..")
            || name.codePoints().anyMatch(Character::isISOControl);
    if (bad) {
      throw new ZipRefused(Reason.PATH, name);
    }
  }

  /** Lets go of the inflater's memory, which the class below does for its own inflaters only. */
  private static final class Unpacked extends InflaterInputStream {
    Unpacked(InputStream packed) {
      super(packed, new Inflater(true), 65_536);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
