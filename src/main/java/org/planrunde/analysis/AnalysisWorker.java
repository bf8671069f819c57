package org.planrunde.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.planrunde.analysis.cluster.ClusterEngine;
import org.planrunde.analysis.cluster.Clustering;
import org.planrunde.analysis.cluster.Doc;
import org.planrunde.analysis.cluster.Parameters;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the runs one after the other on one fixed platform thread, because the language models keep
 * state per thread; the rows of the runs are the truth.
 */
@Component
class AnalysisWorker implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(AnalysisWorker.class);
  private static final int WAITING = 20;

  private final RunStore runStore;
  private final BoardWriter board;
  private final FeatureCache features;
  private final Contributions contributions;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("analysis-run").factory());

  AnalysisWorker(
      RunStore runStore,
      BoardWriter board,
      FeatureCache features,
      Contributions contributions,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.runStore = runStore;
    this.board = board;
    this.features = features;
    this.contributions = contributions;
    this.transaction = transaction;
    this.events = events;
  }

  /** False if too many runs wait already. */
  boolean hasRoom() {
    return thread.getQueue().size() < WAITING;
  }

  void submit(Runs.Job job) {
    thread.execute(() -> work(job));
  }

  private void work(Runs.Job job) {
    if (!runStore.begin(job.id())) {
      return;
    }
    try {
      group(job);
      job.over(RunState.READY);
    } catch (CancellationException _) {
      if (!thread.isShutdown()) {
        runStore.end(job.id(), RunState.CANCELLED, null);
        job.over(RunState.CANCELLED);
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The analysis run {} failed", job.id(), e);
      runStore.end(job.id(), RunState.FAILED, "analysis.failed.error");
      job.over(RunState.FAILED);
    }
  }

  private void group(Runs.Job job) {
    var run = runStore.find(job.id()).orElseThrow();
    var texts = contributions.listAllPublic(job.procedure());
    var clustering = cluster(run, texts, job);
    job.check();
    transaction.executeWithoutResult(_ -> {
      runStore.record(run.id(), clustering);
      board.write(run, clustering, texts);
    });
    // Whoever is hidden from here on finds the rows and takes them out; see Analyses.
    board.keepOnly(
        run.id(),
        contributions.listAllPublic(job.procedure()).stream()
            .map(Contribution::id)
            .collect(Collectors.toSet()));
    transaction.executeWithoutResult(_ -> {
      if (!runStore.end(run.id(), RunState.READY, null)) {
        throw new CancellationException();
      }
      events.publishEvent(new ClustersUpdated(job.procedure(), run.id()));
      runStore.prune(job.procedure());
    });
  }

  private Clustering cluster(AnalysisRun run, List<Contribution> texts, Runs.Job job) {
    var read = features.features(texts, threads, job);
    var docs = new ArrayList<Doc>();
    for (int i = 0; i < read.size(); i++) {
      docs.add(new Doc(texts.get(i).code(), read.get(i)));
    }
    var wish = run.request().clusters();
    var possible =
        wish.isPresent()
            ? OptionalInt.of(Math.max(1, Math.min(wish.getAsInt(), docs.size())))
            : wish;
    return ClusterEngine.run(docs, new Parameters(possible, run.request().seed(), threads), job);
  }

  /** Stops at the next step; a run that is cut off is marked at the next start. */
  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
