package org.planrunde.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list itself: {@code <data>/erasures/<database>.list}, one line each, only ever added to at
 * its end and rewritten when lines grow too old. Nodes that share the folder wait for each other.
 */
@Component
class ErasureFile {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureFile.class);

  private final Path folder;
  private final Path file;
  private final Path lock;

  ErasureFile(@Value("${planrunde.data}") Path data, JdbcClient jdbc) {
    var name = BlobFolder.nameOf(jdbc);
    folder = data.toAbsolutePath().normalize().resolve("erasures");
    file = folder.resolve(name + ".list");
    lock = folder.resolve(name + ".lock");
    try {
      Files.createDirectories(folder);
      BlobFolder.keepOthersOut(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the folder " + folder, e);
    }
  }

  /** When it returns, the lines survive a power cut. */
  void append(Collection<Erasure> erasures) {
    locked(() -> {
      var isNew = Files.notExists(file);
      try (var out =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        out.position(out.size());
        // A crash may have left half a line; the next one must not run into it.
        write(out, (endsWithin(out) ? "\n" : "") + text(erasures));
      }
      if (isNew) {
        BlobFolder.sync(folder);
      }
    });
  }

  private static boolean endsWithin(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    var last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  private static void write(FileChannel out, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    out.force(true);
  }

  private static String text(Collection<Erasure> erasures) {
    var text = new StringBuilder();
    erasures.forEach(e -> text.append(e.line()).append('\n'));
    return text.toString();
  }

  /** Every whole line in order; others are left out, which the log then says. */
  List<Erasure> read() {
    var erasures = new ArrayList<Erasure>();
    locked(() -> {
      if (Files.exists(file)) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var lines = text.lines().filter(line -> !line.isEmpty()).toList();
        lines.forEach(line -> Erasure.read(line).ifPresent(erasures::add));
        if (erasures.size() < lines.size()) {
          LOG.warn(
              "{} of {} lines of {} are not whole and were left out",
              lines.size() - erasures.size(),
              lines.size(),
              file);
        }
      }
    });
    return erasures;
  }

  /** Leaves out what was erased before the day; says how many lines that were. */
  int forgetBefore(LocalDate day) {
    var all = read();
    var kept = all.stream().filter(e -> !e.day().isBefore(day)).toList();
    if (kept.size() < all.size()) {
      locked(() -> {
        // Read anew: another node may have added to it.
        var now = Files.readString(file, StandardCharsets.ISO_8859_1);
        var young =
            now.lines()
                .flatMap(line -> Erasure.read(line).stream())
                .filter(e -> !e.day().isBefore(day))
                .toList();
        var part = folder.resolve(file.getFileName() + ".part");
        try (var out =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
          write(out, text(young));
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        BlobFolder.sync(folder);
      });
    }
    return all.size() - kept.size();
  }

  private interface Work {
    void run() throws IOException;
  }

  private synchronized void locked(Work work) {
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Released with the channel.
      channel.lock();
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the list of erasures, " + file, e);
    }
  }
}
