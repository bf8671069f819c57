package org.planrunde.citymodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.planrunde.console.WorkerProcess;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.storage.Folders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has design models checked by a process of their own, one at a time. That takes seconds, so
 * whoever sends one waits for the answer, and nothing is kept of what is refused.
 */
@Component
class DesignWorker {
  private static final Duration WHOLE = Duration.ofSeconds(25);

  private final Semaphore one = new Semaphore(1, true);
  private final WorkerProcess.Limits limits;

  DesignWorker(@Value("${planrunde.city-model.heap-megabytes:512}") int heap) {
    limits = new WorkerProcess.Limits(heap, WHOLE, WHOLE);
  }

  CheckedDesign check(Path file) {
    one.acquireUninterruptibly();
    try {
      return checkNow(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      one.release();
    }
  }

  private CheckedDesign checkNow(Path file) throws IOException {
    Path folder = Files.createTempDirectory("design");
    boolean done = false;
    try {
      Files.copy(file, folder.resolve(DesignCommand.SENT));
      var words = List.of("design-worker", folder.toString());
      var checked = answer(WorkerProcess.run(words, folder, limits, _ -> true), folder);
      done = true;
      return checked;
    } finally {
      if (!done) {
        Folders.delete(folder);
      }
    }
  }

  private static CheckedDesign answer(WorkerProcess.End end, Path folder) throws IOException {
    return switch (end) {
      case DONE -> {
        var facts = DesignCommand.read(folder).facts();
        if (facts == null) {
          throw new IOException("the answer holds no facts");
        }
        yield new CheckedDesign(folder, facts);
      }
      case REFUSED -> throw refused(DesignCommand.read(folder).refused());
      case TOO_LONG, TOO_LARGE -> throw refused(Message.of("citymodel.design.too-much"));
      case STOPPED, CRASHED -> throw refused(Message.of("citymodel.design.crash"));
    };
  }

  private static RefusedException refused(@Nullable Message why) {
    var message = why == null ? Message.of("citymodel.design.crash") : why;
    return new RefusedException(Problem.of("file", message.key(), message.arguments().toArray()));
  }
}
