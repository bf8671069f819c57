package org.planrunde.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.planrunde.analysis.text.Progress;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Knows how far the runs of this server are, tells whoever watches, and stops them. */
@Component
class Runs {
  private static final List<Progress.Phase> PHASES = List.of(Progress.Phase.values());

  private final Map<RunId, Job> jobs = new ConcurrentHashMap<>();
  private final Map<Object, Watcher> watchers = new ConcurrentHashMap<>();

  private record Watcher(ProcedureId procedure, Consumer<RunProgress> listener) {}

  /** One run while it is in memory. */
  final class Job implements Progress {
    private final RunId id;
    private final ProcedureId procedure;
    private volatile boolean cancelled;
    private volatile RunProgress progress;

    private Job(RunId id, ProcedureId procedure) {
      this.id = id;
      this.procedure = procedure;
      progress = new RunProgress(id, RunState.QUEUED, "", 0);
    }

    RunId id() {
      return id;
    }

    ProcedureId procedure() {
      return procedure;
    }

    @Override
    public void report(Phase phase, int done, int total) {
      double part = total == 0 ? 1 : done / (double) total;
      double all = (PHASES.indexOf(phase) + part) / PHASES.size();
      tell(
          new RunProgress(
              id, RunState.RUNNING, phase.name(), Math.max(progress.done(), Math.min(1, all))));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    /** The last word about the run; it leaves the memory. */
    void over(RunState state) {
      jobs.remove(id);
      tell(new RunProgress(id, state, "", 1));
    }

    private void tell(RunProgress next) {
      progress = next;
      watchers.values().stream()
          .filter(w -> w.procedure.equals(procedure))
          .forEach(w -> w.listener.accept(next));
    }
  }

  Job open(RunId id, ProcedureId procedure) {
    var job = new Job(id, procedure);
    jobs.put(id, job);
    job.tell(job.progress);
    return job;
  }

  Optional<RunProgress> progress(RunId id) {
    return Optional.ofNullable(jobs.get(id)).map(job -> job.progress);
  }

  Optional<Job> find(RunId id) {
    return Optional.ofNullable(jobs.get(id));
  }

  void cancel(RunId id) {
    find(id).ifPresent(job -> job.cancelled = true);
  }

  Runnable watch(ProcedureId procedure, Consumer<RunProgress> listener) {
    var key = new Object();
    watchers.put(key, new Watcher(procedure, listener));
    return () -> watchers.remove(key);
  }
}
