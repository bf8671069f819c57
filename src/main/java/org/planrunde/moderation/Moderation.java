package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Original;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the moderation: what waits, what was decided, by whom and why. */
@Service
public class Moderation {
  /** Longest note beside a reason, in characters. */
  public static final int MAX_NOTE = 500;

  private final CaseStore store;
  private final LogStore logs;
  private final FlagStore flags;
  private final Subjects subjects;
  private final Contributions contributions;
  private final Procedures procedures;
  private final Wordings wordings;
  private final ApplicationEventPublisher events;

  Moderation(
      CaseStore store,
      LogStore logs,
      FlagStore flags,
      Subjects subjects,
      Contributions contributions,
      Procedures procedures,
      Wordings wordings,
      ApplicationEventPublisher events) {
    this.store = store;
    this.logs = logs;
    this.flags = flags;
    this.subjects = subjects;
    this.contributions = contributions;
    this.procedures = procedures;
    this.wordings = wordings;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(ContributionReceived event) {
    open(Subject.of(event.id()), event.id(), event.procedure());
  }

  private void open(Subject subject, ContributionId of, ProcedureId in) {
    procedures.find(in).ifPresent(p -> store.open(subject, of, p));
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      store.close(event.id());
      flags.forget(event.id());
    }
  }

  /**
   * What waits for a decision, longest waiting first.
   *
   * @throws org.planrunde.identity.NotAllowedException unless the person moderates there
   */
  @Transactional(readOnly = true)
  public List<ModerationCase> queue(Staff staff, ProcedureId procedure, int limit) {
    require(staff, procedure);
    var open = store.openCases(procedure, limit);
    return cases(subjects.list(open.keySet()), open).stream()
        .sorted(Comparator.comparing(ModerationCase::opened).thenComparing(c -> c.subject().id()))
        .toList();
  }

  /** What is public or withheld, the newest first, whether somebody has looked at it or not. */
  @Transactional(readOnly = true)
  public List<ModerationCase> list(
      Staff staff, ProcedureId procedure, PublicationState state, int limit) {
    require(staff, procedure);
    var said = subjects.list(procedure, state, limit);
    return cases(said, store.cases(said.stream().map(Said::subject).toList())).stream()
        .sorted(Comparator.comparing((ModerationCase c) -> c.said().created()).reversed())
        .limit(limit)
        .toList();
  }

  private List<ModerationCase> cases(List<Said> said, Map<Subject, CaseStore.Row> known) {
    var raised = flags.list(said.stream().map(Said::subject).toList());
    return said.stream()
        .map(s -> {
          var row = Optional.ofNullable(known.get(s.subject()));
          return new ModerationCase(
              s,
              row.map(CaseStore.Row::opened).orElse(s.created()),
              row.map(CaseStore.Row::decision).orElse(null),
              raised.getOrDefault(s.subject(), List.of()));
        })
        .toList();
  }

  /** How many subjects of the procedure wait for a decision. */
  public int countOpen(ProcedureId procedure) {
    return store.countOpen(procedure);
  }

  /** The same whatever the subjects say by now. */
  @Transactional
  public Outcome publish(Staff staff, ProcedureId procedure, Collection<Subject> targets) {
    return publish(staff, procedure, Seen.asTheyAre(targets));
  }

  /**
   * Publishes what is not withdrawn, and logs it. What is public and was looked at is skipped, and
   * what its author has changed since it was seen.
   */
  @Transactional
  public Outcome publish(Staff staff, ProcedureId procedure, Seen seen) {
    var of = require(staff, procedure);
    var count = new Outcome.Count();
    for (var said : targets(of, seen.all(), count)) {
      var waits = store.lock(said.subject());
      if (!waits && isNow(said, PublicationState.PUBLISHED)) {
        count.skip(Outcome.Skip.ALREADY, 1);
        continue;
      }
      if (!isAsSeen(said, seen)) {
        count.skip(Outcome.Skip.CHANGED, 1);
        continue;
      }
      subjects.door(said.subject()).publish(said.subject().id());
      record(staff, of, said, Decision.PUBLISHED, null, null);
      count.done(said.subject());
    }
    return count.outcome();
  }

  /** The usual wording of the municipality for the reason, for one without its own. */
  @Transactional
  public Outcome withhold(
      Staff staff,
      ProcedureId procedure,
      Collection<Subject> targets,
      WithholdReason reason,
      String note) {
    var wording = wordings.find(staff.municipality(), reason).map(Wording::body).orElse("");
    return withhold(
        staff, procedure, Seen.asTheyAre(targets), new Withholding(reason, wording), note);
  }

  /**
   * Withholds what is not withdrawn, and logs it with the reason and its wording of now. What its
   * author has changed since it was seen is skipped.
   *
   * @param note for the log, may be empty, at most {@link #MAX_NOTE} characters
   */
  @Transactional
  public Outcome withhold(
      Staff staff, ProcedureId procedure, Seen seen, Withholding why, String note) {
    var of = require(staff, procedure);
    var tidy = PlainText.tidy(note);
    var wording = PlainText.tidy(why.wording());
    var problems =
        PlainText.all(
            PlainText.check("note", tidy, 0, MAX_NOTE),
            PlainText.check("wording", wording, 0, Wording.MAX_REASON));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    var told = new Withholding(why.reason(), wording.isEmpty() ? null : wording);
    var count = new Outcome.Count();
    for (var said : targets(of, seen.all(), count)) {
      store.lock(said.subject());
      if (isNow(said, PublicationState.WITHHELD)) {
        count.skip(Outcome.Skip.ALREADY, 1);
        continue;
      }
      if (!isAsSeen(said, seen)) {
        count.skip(Outcome.Skip.CHANGED, 1);
        continue;
      }
      subjects.door(said.subject()).withhold(said.subject().id());
      record(staff, of, said, Decision.WITHHELD, told, tidy.isEmpty() ? null : tidy);
      count.done(said.subject());
    }
    return count.outcome();
  }

  /** Takes decisions back: the subjects wait again, public or not as they were before. */
  @Transactional
  public Outcome reopen(Staff staff, ProcedureId procedure, Collection<Subject> targets) {
    var of = require(staff, procedure);
    var count = new Outcome.Count();
    for (var said : targets(of, targets, count)) {
      store.lock(said.subject());
      var wasPublic = store.reopen(said.subject());
      if (wasPublic.isEmpty()) {
        count.skip(Outcome.Skip.ALREADY, 1);
        continue;
      }
      var door = subjects.door(said.subject());
      if (wasPublic.get()) {
        door.publish(said.subject().id());
      } else {
        door.reopen(said.subject().id());
      }
      log(staff, of, said, Decision.REOPENED, null, null);
      events.publishEvent(
          new DecisionTaken(
              said.subject(), said.contribution().id(), procedure, Decision.REOPENED));
      count.done(said.subject());
    }
    return count.outcome();
  }

  /**
   * Takes personal data out of a contribution; what stood there is kept for 30 days.
   *
   * @param seen the contribution as the moderator saw it
   * @return false if there was nothing to take out
   * @throws RefusedException if the words have changed since
   */
  @Transactional
  public boolean redact(
      Staff staff, ProcedureId procedure, Contribution seen, Collection<Redaction.Part> parts) {
    var of = require(staff, procedure);
    var said = subjects.find(Subject.of(seen.id())).filter(isOf(of)).orElse(null);
    if (said == null || !contributions.redact(seen, parts)) {
      return false;
    }
    log(staff, of, said, Decision.REDACTED, null, null);
    events.publishEvent(new DecisionTaken(said.subject(), seen.id(), procedure, Decision.REDACTED));
    return true;
  }

  /** What stood there before redactions, as long as it is kept. */
  @Transactional(readOnly = true)
  public List<Original> listOriginals(Staff staff, ProcedureId procedure, ContributionId id) {
    var of = require(staff, procedure);
    return subjects.find(Subject.of(id)).filter(isOf(of)).isPresent()
        ? contributions.listOriginals(id)
        : List.of();
  }

  /** Why a contribution is withheld, for its author. */
  public Optional<Withholding> findWithholding(ContributionId id) {
    return store.findWithholding(id);
  }

  /** When it came and what was decided, for whoever holds the receipt. */
  public Optional<CaseData> findCase(ContributionId id) {
    return store.data(id);
  }

  /** The latest decisions of a procedure, newest first. */
  @Transactional(readOnly = true)
  public List<LogEntry> log(Staff staff, ProcedureId procedure, int limit) {
    require(staff, procedure);
    return logs.list(procedure, limit);
  }

  /** How many decisions of each kind since a moment; no text and no name, so for everybody. */
  public Map<Decision, Integer> countSince(ProcedureId procedure, Instant since) {
    return logs.countSince(procedure, since);
  }

  /** Counts and reasons by month, newest first: for everybody. */
  public List<PublicLogLine> publicLog(ProcedureId procedure) {
    return logs.months(procedure);
  }

  private Procedure require(Staff staff, ProcedureId procedure) {
    return procedures.get(staff, procedure, Role.MODERATOR);
  }

  private List<Said> targets(Procedure of, Collection<Subject> targets, Outcome.Count count) {
    var wanted = targets.stream().collect(Collectors.toSet());
    var found = subjects.list(wanted).stream().filter(isOf(of)).toList();
    count.skip(Outcome.Skip.WITHDRAWN, wanted.size() - found.size());
    // One order for all, so that two moderators who decide many never wait for each other.
    return found.stream().sorted(Comparator.comparing(s -> s.subject().id())).toList();
  }

  private static Predicate<Said> isOf(Procedure procedure) {
    return s ->
        s.contribution().procedure().equals(procedure.id())
            && s.state() != PublicationState.WITHDRAWN;
  }

  private boolean isAsSeen(Said said, Seen seen) {
    return seen.changed(said.subject())
        .map(at -> subjects.door(said.subject()).isAsSeen(said.subject().id(), at))
        .orElse(true);
  }

  /** Asked again behind the lock: somebody else may just have decided. */
  private boolean isNow(Said said, PublicationState state) {
    return subjects.find(said.subject()).filter(s -> s.state() == state).isPresent();
  }

  private void log(
      Staff staff,
      Procedure of,
      Said said,
      Decision decision,
      @Nullable Withholding why,
      @Nullable String note) {
    var version =
        why == null
            ? null
            : wordings
                .find(of.municipality(), why.reason())
                .filter(w -> w.body().equals(why.wording()))
                .map(Wording::version)
                .orElse(null);
    logs.add(staff, of, said, decision, why, note, version);
  }

  private void record(
      Staff staff,
      Procedure of,
      Said said,
      Decision decision,
      @Nullable Withholding why,
      @Nullable String note) {
    store.decide(said, of, decision, why, said.state() == PublicationState.PUBLISHED);
    log(staff, of, said, decision, why, note);
    events.publishEvent(
        new DecisionTaken(said.subject(), said.contribution().id(), of.id(), decision));
  }
}
