package org.planrunde.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionHidden;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.moderation.Outcome.Skip;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to what the office does with contributions and what it answers. */
@Service
public class Answers {
  /** Most contributions in one act. */
  public static final int MOST = 2000;

  private final AnswerStore store;
  private final Contributions contributions;
  private final Procedures procedures;
  private final ApplicationEventPublisher events;

  Answers(
      AnswerStore store,
      Contributions contributions,
      Procedures procedures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.contributions = contributions;
    this.procedures = procedures;
    this.events = events;
  }

  /** The answer that everybody may see; empty if the contribution is not public. */
  public Optional<Answer> findPublic(ContributionId id) {
    return store.findPublic(id);
  }

  /** The answers to those of these that are public; the others are left out. */
  public Map<ContributionId, Answer> listPublic(Collection<ContributionId> ids) {
    return store.listPublic(ids);
  }

  /** The answer, public or not: for the contribution's author and for staff. */
  public Optional<Answer> find(ContributionId id) {
    return store.find(id);
  }

  /** All of a procedure. */
  @Transactional(readOnly = true)
  public Map<ContributionId, Answer> list(Staff staff, ProcedureId procedure) {
    require(staff, procedure);
    return store.list(procedure);
  }

  /** What {@link #answer} would do now; changes nothing. */
  @Transactional(readOnly = true)
  public Outcome preview(Staff staff, ProcedureId procedure, AnswerPlan plan) {
    require(staff, procedure);
    return sort(procedure, plan).count.outcome();
  }

  /**
   * Moves contributions on and answers them, all in one transaction.
   *
   * @throws RefusedException if the text is not fit; nothing is changed then
   */
  @Transactional
  public Outcome answer(Staff staff, ProcedureId procedure, AnswerPlan plan) {
    require(staff, procedure);
    var text = PlainText.tidy(plan.text());
    var problems =
        PlainText.all(
            PlainText.check(
                "answer",
                text,
                plan.status() == ProcessingStatus.ANSWERED ? 1 : 0,
                Answer.MAX_TEXT),
            plan.contributions().size() > MOST
                ? Optional.of(Problem.of("number", "moderation.answer.many", MOST))
                : Optional.empty(),
            plan.status() == ProcessingStatus.RECEIVED
                ? Optional.of(Problem.of("status", "moderation.answer.status"))
                : Optional.empty());
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    store.lock(procedure);
    var sorted = sort(procedure, plan);
    var of = procedures.get(procedure);
    for (var c : sorted.fit) {
      if (plan.status().isSet()) {
        store.save(staff, of, c.id(), plan.status(), text);
      } else {
        store.remove(c.id());
      }
      events.publishEvent(new ContributionAnswered(c.id(), procedure, plan.status()));
    }
    return sorted.count.outcome();
  }

  private record Sorted(List<Contribution> fit, Outcome.Count count) {}

  private Sorted sort(ProcedureId procedure, AnswerPlan plan) {
    var count = new Outcome.Count();
    var answers = store.list(procedure);
    var found = new HashMap<ContributionId, Contribution>();
    contributions.listForStaff(plan.contributions()).stream()
        .filter(c -> c.procedure().equals(procedure))
        .forEach(c -> found.put(c.id(), c));
    var fit =
        plan.contributions().stream()
            .distinct()
            .filter(id -> {
              var why = skip(Optional.ofNullable(found.get(id)), answers.get(id), plan);
              why.ifPresentOrElse(w -> count.skip(w, 1), () -> count.done(Subject.of(id)));
              return why.isEmpty();
            })
            .map(found::get)
            .toList();
    return new Sorted(fit, count);
  }

  private static Optional<Skip> skip(
      Optional<Contribution> c, @Nullable Answer known, AnswerPlan plan) {
    if (c.isEmpty() || c.get().state() == PublicationState.WITHDRAWN) {
      return Optional.of(Skip.WITHDRAWN);
    }
    if (c.get().state() != PublicationState.PUBLISHED) {
      return Optional.of(Skip.NOT_PUBLIC);
    }
    var text = PlainText.tidy(plan.text());
    if (known == null) {
      return plan.status().isSet() ? Optional.empty() : Optional.of(Skip.ALREADY);
    }
    if (!plan.replace() && !known.text().isEmpty() && !text.isEmpty()) {
      return Optional.of(Skip.ANSWERED);
    }
    return known.status() == plan.status() && (text.isEmpty() || text.equals(known.text()))
        ? Optional.of(Skip.ALREADY)
        : Optional.empty();
  }

  @ApplicationModuleListener
  void on(ContributionHidden event) {
    if (event.state() == PublicationState.WITHDRAWN) {
      store.remove(event.id());
    }
  }

  private void require(Staff staff, ProcedureId procedure) {
    procedures.get(staff, procedure, Role.MODERATOR, Role.PLANNER);
  }
}
