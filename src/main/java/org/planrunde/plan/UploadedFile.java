package org.planrunde.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.planrunde.console.WorkerProcess;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.storage.Folders;

/**
 * Has a file of geodata that somebody uploaded read by a process of its own, so that one that
 * breaks a reader breaks nothing else; the file lies in a folder for as long as that takes.
 * Thread-safe.
 */
final class UploadedFile {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final WorkerProcess.Limits LIMITS =
      new WorkerProcess.Limits(600, PATIENCE, PATIENCE);

  /** More at once would share two cores. */
  private static final Semaphore PLACES = new Semaphore(2, true);

  private UploadedFile() {}

  /** What a worker is told. */
  record Order(@Nullable CrsName given, boolean swap) {
    ReadOptions options() {
      return new ReadOptions(given, swap);
    }
  }

  /**
   * Waits until it is read.
   *
   * @throws RefusedException if nothing can be made of it; the field is {@code file}
   */
  static Findings inspect(byte[] bytes, ReadOptions options) {
    PLACES.acquireUninterruptibly();
    try {
      // The system makes such folders for their owner only.
      var folder = Files.createTempDirectory("planrunde-upload");
      try {
        return inspect(bytes, options, folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PLACES.release();
    }
  }

  private static Findings inspect(byte[] bytes, ReadOptions options, Path folder)
      throws IOException {
    Files.write(folder.resolve(LayerWorkerCommand.SOURCE), bytes);
    var order = new Order(options.given(), options.swap());
    Files.writeString(folder.resolve(LayerWorkerCommand.ORDER), PlanJson.write(order));
    var end =
        WorkerProcess.run(List.of("layer-worker", folder.toString()), folder, LIMITS, line -> true);
    return switch (end) {
      case DONE -> FoundFile.read(folder);
      case REFUSED ->
          throw refused(
              PlanJson.read(
                  Files.readString(folder.resolve(LayerWorkerCommand.REFUSED)), Message.class));
      case TOO_LONG -> throw refused(Message.of("plan.read.too-long", PATIENCE.toSeconds()));
      case TOO_LARGE -> throw refused(Message.of("plan.read.too-heavy"));
      case STOPPED, CRASHED -> throw refused(Message.of("plan.read.unreadable"));
    };
  }

  private static RefusedException refused(Message sentence) {
    return new RefusedException(new Problem("file", sentence));
  }
}
