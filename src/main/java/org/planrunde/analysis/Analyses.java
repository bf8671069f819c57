package org.planrunde.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionRedacted;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.AfterCommit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the groups of contributions: the machine groups, a person names. */
@Service
public class Analyses {
  /** Longest name of a theme, in characters. */
  public static final int MAX_NAME = 80;

  /** With fewer public contributions there is nothing to group. */
  public static final int FEWEST = 3;

  private final RunStore store;
  private final BoardReader reader;
  private final MemberReader members;
  private final BoardWriter writer;
  private final Runs runs;
  private final AnalysisWorker worker;
  private final FeatureCache features;
  private final SimilarSearch similar;
  private final Contributions contributions;
  private final Procedures procedures;

  Analyses(
      RunStore store,
      BoardReader reader,
      MemberReader members,
      BoardWriter writer,
      Runs runs,
      AnalysisWorker worker,
      FeatureCache features,
      SimilarSearch similar,
      Contributions contributions,
      Procedures procedures) {
    this.store = store;
    this.reader = reader;
    this.members = members;
    this.writer = writer;
    this.runs = runs;
    this.worker = worker;
    this.features = features;
    this.similar = similar;
    this.contributions = contributions;
    this.procedures = procedures;
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    writer.remove(event.id());
    features.forget(event.id());
  }

  /** What was read of the words before a redaction is forgotten. */
  @ApplicationModuleListener
  void on(ContributionRedacted event) {
    features.forget(event.id());
  }

  /**
   * Begins to group all public contributions of a procedure, as soon as the transaction is
   * committed.
   *
   * @throws org.planrunde.identity.NotAllowedException unless the person plans there
   * @throws RefusedException if a run of the procedure is under way, too many wait or there are
   *     fewer than {@link #FEWEST} contributions
   */
  @Transactional
  public RunId start(Staff staff, ProcedureId id, ClusterRequest request) {
    var procedure = procedures.get(staff, id, Role.PLANNER);
    if (countPublic(id) < FEWEST) {
      throw new RefusedException(Problem.of("run", "analysis.problem.few", FEWEST));
    }
    if (!worker.hasRoom()) {
      throw new RefusedException(Problem.of("run", "analysis.problem.busy"));
    }
    var run = RunId.random();
    if (!store.insert(run, procedure, request)) {
      throw new RefusedException(Problem.of("run", "analysis.problem.running"));
    }
    // The worker reads the row, so it must be there for others.
    AfterCommit.run(() -> worker.submit(runs.open(run, id)));
    return run;
  }

  /** How many contributions of a procedure there are to group. */
  public int countPublic(ProcedureId id) {
    return contributions.countPublic(id, Filter.ALL);
  }

  /** Stops a run that is not over; what was grouped before stays. */
  @Transactional
  public void cancel(Staff staff, RunId id) {
    var run = require(staff, id);
    runs.cancel(id);
    if (run.state() == RunState.QUEUED && store.end(id, RunState.CANCELLED, null)) {
      AfterCommit.run(() -> runs.find(id).ifPresent(job -> job.over(RunState.CANCELLED)));
    }
  }

  /** How far a run is; empty if there is none with this id. */
  public Optional<RunProgress> progress(RunId id) {
    return runs.progress(id)
        .or(() ->
            store
                .find(id)
                .map(r -> new RunProgress(id, r.state(), "", r.state().isActive() ? 0 : 1)));
  }

  /**
   * Hears every progress of the procedure's runs on this server, on the worker's threads, until the
   * returned action is called.
   */
  public Runnable watch(ProcedureId procedure, Consumer<RunProgress> listener) {
    return runs.watch(procedure, listener);
  }

  /** The run that was asked for last, whatever became of it. */
  public Optional<AnalysisRun> newest(ProcedureId procedure) {
    return store.newest(procedure);
  }

  /** The groups of the last finished run. */
  @Transactional(readOnly = true)
  public Optional<ClusterBoard> latest(ProcedureId procedure) {
    return store.newestReady(procedure).map(reader::board);
  }

  /** The groups of a finished run; only the latest few runs are kept. */
  @Transactional(readOnly = true)
  public Optional<ClusterBoard> find(RunId id) {
    return store.find(id).filter(r -> r.state() == RunState.READY).map(reader::board);
  }

  /** Public contributions of a group, the surest first, {@code limit} of them from an offset on. */
  public List<Member> contributionsOf(RunId run, int cluster, int offset, int limit) {
    return members.members(run, cluster, offset, limit);
  }

  /** Public contributions of a group that fit badly, the least sure first. */
  public List<Member> unclearOf(RunId run, int cluster, int limit) {
    return members.unclear(run, cluster, limit);
  }

  /** Public contributions of a group that are almost equal, in sets of two or more. */
  public List<List<Member>> alikeOf(RunId run, int cluster) {
    return members.alike(run, cluster);
  }

  /** Why a contribution is in its group; empty if it is not public or not part of the run. */
  public Optional<Member> explanation(RunId run, ContributionId contribution) {
    return members.member(run, contribution);
  }

  /**
   * Gives a group a name, which makes it a theme; the empty name takes it back.
   *
   * @throws RefusedException if the name is not fit
   */
  @Transactional
  public void rename(Staff staff, RunId id, int cluster, String name) {
    require(staff, id);
    var tidy = PlainText.tidy(name);
    var problems = PlainText.all(PlainText.check("name", tidy, 0, MAX_NAME));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    if (!writer.rename(id, cluster, tidy)) {
      throw new IllegalArgumentException("no group " + cluster + " in run " + id);
    }
  }

  private AnalysisRun require(Staff staff, RunId id) {
    var run = store.find(id).orElseThrow(() -> new NotAllowedException(Role.PLANNER));
    staff.require(Role.PLANNER, run.municipality(), run.procedure());
    return run;
  }

  /**
   * Public contributions within 200 metres that say something like what is being written; for the
   * form, so quick that it may be asked while somebody types.
   *
   * @param place in WGS 84
   */
  public Similar similar(ProcedureId procedure, String title, String text, Geometry place) {
    return similar.find(procedure, title, text, place);
  }
}
