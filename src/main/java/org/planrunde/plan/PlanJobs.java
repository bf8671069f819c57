package org.planrunde.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.planrunde.console.WorkQueue;
import org.planrunde.console.WorkerProcess;
import org.planrunde.console.WorkerProgress;
import org.planrunde.kernel.Message;
import org.planrunde.plan.PlanWorkStore.Claim;
import org.planrunde.storage.Blobs;
import org.planrunde.storage.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has plans drawn and cut, one after the other, each by a process of its own. The rows say what is
 * to be done; this only looks when it is told to, and every now and then.
 */
@Component
class PlanJobs implements DisposableBean {
  /** The kind of the folders in the data folder. */
  static final String KIND = "plans";

  private static final Logger LOG = LoggerFactory.getLogger(PlanJobs.class);
  private static final Duration WHOLE = Duration.ofMinutes(5);

  /** A hostile file is given up in less than half a minute. */
  private static final Duration SILENCE = Duration.ofSeconds(25);

  private static final int MOST_ATTEMPTS = 2;

  private final PlanWorkStore work;
  private final Blobs blobs;
  private final Folders folders;
  private final WorkerProcess.Limits limits;
  private final WorkQueue<Claim> queue;

  PlanJobs(
      PlanWorkStore work,
      Blobs blobs,
      Folders folders,
      @Value("${planrunde.worker.heap-megabytes:900}") int heap) {
    this.work = work;
    this.blobs = blobs;
    this.folders = folders;
    limits = new WorkerProcess.Limits(heap, WHOLE, SILENCE);
    queue = new WorkQueue<>("plan-work", work::claim, this::doOne);
  }

  /** Something may have to be done. */
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT5S")
  void wake() {
    queue.wake();
  }

  /** Removes what was left of versions that are gone. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
  void sweep() {
    folders.sweep(KIND, work.ids());
  }

  private void doOne(Claim claim) {
    if (claim.attempts() > MOST_ATTEMPTS) {
      work.fail(claim, Message.of("plan.failed.interrupted"));
      return;
    }
    try {
      var folder = prepared(claim);
      var end =
          WorkerProcess.run(
              List.of("plan-worker", folder.toString()), folder, limits, listener(claim));
      finish(claim, folder, end);
    } catch (IOException | RuntimeException e) {
      if (!queue.closing()) {
        LOG.error("The work on the plan {} failed", claim.id(), e);
        work.fail(claim, Message.of("plan.failed.error"));
      }
    }
  }

  private Path prepared(Claim claim) throws IOException {
    var folder = folders.make(KIND, claim.id().value());
    Files.deleteIfExists(folder.resolve(PlanWorkerCommand.ANSWER));
    Files.deleteIfExists(folder.resolve(PlanWorkerCommand.REFUSED));
    var source = folder.resolve(PlanWork.SOURCE);
    if (Files.notExists(source)) {
      var bytes = blobs.read(claim.blob()).orElseThrow(() -> new IOException("the file was lost"));
      var part = Files.write(folder.resolve(PlanWork.SOURCE + ".part"), bytes);
      Files.move(part, source, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.writeString(folder.resolve(PlanWorkerCommand.ORDER), PlanJson.write(claim.order()));
    return folder;
  }

  private void finish(Claim claim, Path folder, WorkerProcess.End end) throws IOException {
    switch (end) {
      case DONE -> {
        var answer =
            PlanJson.read(
                Files.readString(folder.resolve(PlanWorkerCommand.ANSWER)),
                PlanWorkerCommand.Answer.class);
        if (answer.found() != null) {
          work.read(claim, answer.found());
        }
        if (answer.tiling() != null) {
          work.tiled(claim, answer.tiling());
        }
      }
      case REFUSED -> work.fail(claim, PlanWorkerCommand.refusal(folder));
      case TOO_LONG -> work.fail(claim, Message.of("plan.failed.long"));
      case TOO_LARGE -> work.fail(claim, Message.of("plan.failed.memory"));
      case CRASHED -> work.fail(claim, Message.of("plan.failed.crash"));
      case STOPPED -> {
        if (queue.closing()) {
          work.release(claim);
        }
      }
    }
  }

  private WorkerProgress listener(Claim claim) {
    return new WorkerProgress(percent -> !queue.closing() && work.goesOn(claim, percent));
  }

  /** What is cut off is begun anew, by this server or by another. */
  @Override
  public void destroy() {
    queue.close();
  }
}
