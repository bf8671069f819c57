package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.planrunde.citymodel.ModelWork.Claim;
import org.planrunde.console.WorkQueue;
import org.planrunde.console.WorkerProcess;
import org.planrunde.console.WorkerProgress;
import org.planrunde.kernel.Message;
import org.planrunde.storage.Blobs;
import org.planrunde.storage.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has models made into tiles, one after the other, each by a process of its own that runs {@link
 * ConvertCommand}. The rows say what is to be done; this only looks when it is told to, and every
 * now and then.
 */
@Component
class ModelJobs implements DisposableBean {
  /** The kind of the folders in the data folder. */
  static final String KIND = "city-models";

  /** The finished tileset in such a folder. */
  static final String TILES = "tiles";

  private static final Logger LOG = LoggerFactory.getLogger(ModelJobs.class);
  private static final String DRAFT = "tiles.part";
  private static final String ANSWER = "answer.json";

  /** Long enough for a city on a small machine; what is stuck is told by silence. */
  private static final Duration WHOLE = Duration.ofMinutes(30);

  private static final Duration SILENCE = Duration.ofMinutes(3);
  private static final int MOST_ATTEMPTS = 2;

  private final ModelWork work;
  private final Blobs blobs;
  private final Folders folders;
  private final WorkerProcess.Limits limits;
  private final WorkQueue<Claim> queue;

  ModelJobs(
      ModelWork work,
      Blobs blobs,
      Folders folders,
      @Value("${planrunde.city-model.heap-megabytes:512}") int heap) {
    this.work = work;
    this.blobs = blobs;
    this.folders = folders;
    limits = new WorkerProcess.Limits(heap, WHOLE, SILENCE);
    queue = new WorkQueue<>("city-model-work", work::claim, this::doOne);
  }

  /** Something may have to be done. */
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT5S")
  void wake() {
    queue.wake();
  }

  /** Removes what was left of models that are gone. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
  void sweep() {
    folders.sweep(KIND, work.ids());
  }

  private void doOne(Claim claim) {
    if (claim.attempts() > MOST_ATTEMPTS) {
      work.fail(claim, Message.of("citymodel.failed.interrupted"));
      return;
    }
    try {
      Path folder = prepared(claim);
      var end = WorkerProcess.run(command(claim, folder), folder, limits, listener(claim));
      finish(claim, folder, end);
    } catch (IOException | RuntimeException e) {
      if (!queue.closing()) {
        LOG.error("The work on the city model {} failed", claim.id(), e);
        work.fail(claim, Message.of("citymodel.failed.error"));
      }
    }
  }

  private Path prepared(Claim claim) throws IOException {
    Path folder = folders.make(KIND, claim.id().value());
    Files.deleteIfExists(folder.resolve(ANSWER));
    Folders.delete(folder.resolve(DRAFT));
    return folder;
  }

  private List<String> command(Claim claim, Path folder) throws IOException {
    Path file = blobs.file(claim.blob()).orElseThrow(() -> new IOException("the file was lost"));
    var words =
        new ArrayList<>(
            List.of(
                "convert",
                file.toString(),
                "--out",
                folder.resolve(DRAFT).toString(),
                "--answer",
                folder.resolve(ANSWER).toString()));
    if (claim.crs() != null) {
      words.addAll(List.of("--crs", claim.crs()));
    }
    if (claim.swapped()) {
      words.add("--swap-axes");
    }
    return words;
  }

  private WorkerProgress listener(Claim claim) {
    return new WorkerProgress(percent -> !queue.closing() && work.goesOn(claim, percent));
  }

  private void finish(Claim claim, Path folder, WorkerProcess.End end) throws IOException {
    switch (end) {
      case DONE -> {
        var answer = ConvertAnswer.read(folder.resolve(ANSWER));
        Folders.delete(folder.resolve(TILES));
        Files.move(folder.resolve(DRAFT), folder.resolve(TILES), StandardCopyOption.ATOMIC_MOVE);
        work.ready(claim, answer.done());
      }
      case REFUSED -> work.fail(claim, ConvertAnswer.read(folder.resolve(ANSWER)).why());
      case TOO_LONG -> work.fail(claim, Message.of("citymodel.failed.long"));
      case TOO_LARGE -> work.fail(claim, Message.of("citymodel.convert.memory"));
      case CRASHED -> work.fail(claim, Message.of("citymodel.failed.crash"));
      case STOPPED -> {
        if (queue.closing()) {
          work.release(claim);
        }
      }
    }
    Folders.delete(folder.resolve(DRAFT));
  }

  /** What is cut off is begun anew, by this server or by another. */
  @Override
  public void destroy() {
    queue.close();
  }
}
