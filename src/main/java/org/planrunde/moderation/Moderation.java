package org.planrunde.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.ContributionReceived;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
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
  private final Contributions contributions;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  Moderation(
      CaseStore store,
      Contributions contributions,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.contributions = contributions;
    this.procedures = procedures;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(ContributionReceived event) {
    procedures.find(event.procedure()).ifPresent(p -> store.open(event.id(), p));
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      store.close(event.id());
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
    return contributions.listForStaff(open.keySet()).stream()
        .map(c -> new ModerationCase(c, open.getOrDefault(c.id(), c.created())))
        .sorted(
            Comparator.comparing(ModerationCase::opened)
                .thenComparing(c -> c.contribution().id().value()))
        .toList();
  }

  /** How many contributions of the procedure wait for a decision. */
  public int countOpen(ProcedureId procedure) {
    return store.countOpen(procedure);
  }

  /**
   * Publishes what is not withdrawn, and logs it.
   *
   * @return how many were decided
   */
  @Transactional
  public int publish(Staff staff, ProcedureId procedure, Collection<ContributionId> ids) {
    require(staff, procedure);
    int decided = 0;
    for (var c : contributions.listForStaff(ids)) {
      if (isOf(c, procedure)) {
        contributions.publish(c.id());
        record(staff, procedure, c.id(), Decision.PUBLISHED, null, null);
        decided++;
      }
    }
    return decided;
  }

  /**
   * Withholds what is not withdrawn, and logs it with the reason.
   *
   * @param note for the log, may be empty, at most {@link #MAX_NOTE} characters
   * @return how many were decided
   */
  @Transactional
  public int withhold(
      Staff staff,
      ProcedureId procedure,
      Collection<ContributionId> ids,
      WithholdReason reason,
      String note) {
    require(staff, procedure);
    var tidy = PlainText.tidy(note);
    var problems = PlainText.all(PlainText.check("note", tidy, 0, MAX_NOTE));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    int decided = 0;
    for (var c : contributions.listForStaff(ids)) {
      if (isOf(c, procedure)) {
        contributions.withhold(c.id());
        record(staff, procedure, c.id(), Decision.WITHHELD, reason, tidy.isEmpty() ? null : tidy);
        decided++;
      }
    }
    return decided;
  }

  /** Takes decisions back: the contributions wait again, as they did before. */
  @Transactional
  public int reopen(Staff staff, ProcedureId procedure, Collection<ContributionId> ids) {
    require(staff, procedure);
    int reopened = 0;
    for (var c : contributions.listForStaff(ids)) {
      if (isOf(c, procedure) && contributions.reopen(c.id())) {
        record(staff, procedure, c.id(), Decision.REOPENED, null, null);
        reopened++;
      }
    }
    return reopened;
  }

  /** The latest decisions of a procedure, newest first. */
  @Transactional(readOnly = true)
  public List<LogEntry> log(Staff staff, ProcedureId procedure, int limit) {
    require(staff, procedure);
    return store.log(procedure, limit);
  }

  /** How many decisions of each kind since a moment; no text and no name, so for everybody. */
  public Map<Decision, Integer> countSince(ProcedureId procedure, Instant since) {
    return store.countSince(procedure, since);
  }

  private void require(Staff staff, ProcedureId procedure) {
    staff.require(Role.MODERATOR, procedures.get(procedure).municipality());
  }

  private static boolean isOf(Contribution c, ProcedureId procedure) {
    return c.procedure().equals(procedure) && c.state() != PublicationState.WITHDRAWN;
  }

  private void record(
      Staff staff,
      ProcedureId procedure,
      ContributionId id,
      Decision decision,
      @Nullable WithholdReason reason,
      @Nullable String note) {
    var of = procedures.get(procedure);
    store.decide(id, of, decision, reason);
    store.log(staff, of, id, decision, reason, note);
    events.publishEvent(new DecisionTaken(id, procedure, decision));
  }
}
