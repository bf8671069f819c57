package org.planrunde.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was acknowledged: a line for each receipt that somebody saw, on the disk before the next
 * thing happens, so that it can be held against the rows. Thread-safe.
 */
final class Acks implements AutoCloseable {
  private final Path path;
  private final FileChannel file;

  Acks(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path.toAbsolutePath().getParent());
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /** Notes what was sent and the receipt that came back; on the disk when it returns. */
  synchronized void note(Ack ack) {
    var line = ack.who() + " " + ack.title() + " " + ack.receipt() + " " + ack.photos() + "\n";
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, as the file has them. */
  List<Ack> read() throws IOException {
    return Files.readAllLines(path).stream()
        .map(line -> line.split(" ", 4))
        .map(part -> new Ack(part[0], part[1], part[2], Integer.parseInt(part[3])))
        .toList();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** {@code who} is the door it went through; {@code title} has no blanks and is its own. */
  record Ack(String who, String title, String receipt, int photos) {}
}
