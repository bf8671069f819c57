package org.planrunde.workshop;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for moderators: planning and leading workshops of their procedures.
 *
 * <p>Whoever does not moderate the procedure is refused with a {@link NotAllowedException}. Each
 * change takes the version that its author saw; if another one came first, nothing is changed and a
 * {@link RefusedException} for the field {@code version} says what the other one did.
 */
@Service
public class Workshops {
  /** How far a clock can be moved at once. */
  static final Duration LONGEST_MOVE = Duration.ofHours(1);

  private final WorkshopStore store;
  private final RoundStore rounds;
  private final SeatStore seats;
  private final Procedures procedures;
  private final Announcement announcement;
  private final ApplicationEventPublisher events;

  Workshops(
      WorkshopStore store,
      RoundStore rounds,
      SeatStore seats,
      Procedures procedures,
      Announcement announcement,
      ApplicationEventPublisher events) {
    this.store = store;
    this.rounds = rounds;
    this.seats = seats;
    this.procedures = procedures;
    this.announcement = announcement;
    this.events = events;
  }

  /** Those of all procedures that the person moderates, the latest first. */
  @Transactional(readOnly = true)
  public List<Workshop> list(Staff staff) {
    var own = procedures.list(staff, Role.MODERATOR).stream().map(Procedure::id).toList();
    return store.list(own);
  }

  /** The workshop as it is now. */
  @Transactional(readOnly = true)
  public Workshop get(Staff staff, WorkshopId id) {
    return own(staff, id);
  }

  /**
   * Plans a workshop; its code and the wall's key are made here.
   *
   * @throws RefusedException with every field that is not fit
   */
  @Transactional
  public Workshop add(Staff staff, ProcedureId procedure, WorkshopPlan typed) {
    var of = procedures.get(staff, procedure, Role.MODERATOR);
    var plan = WorkshopCheck.tidy(typed);
    WorkshopCheck.check(plan);
    var id = WorkshopId.random();
    store.insert(id, of, plan);
    rounds.replace(id, of.municipality(), plan);
    announcement.announce(id, of, plan);
    return done(id);
  }

  /**
   * Plans anew; rounds that have begun stay as they are, so they must be there unchanged.
   *
   * @throws RefusedException with every field that is not fit
   */
  @Transactional
  public Workshop replan(Staff staff, WorkshopId id, int seen, WorkshopPlan typed) {
    var before = own(staff, id);
    var plan = WorkshopCheck.tidy(typed);
    WorkshopCheck.check(plan);
    WorkshopCheck.keepsBegun(before, plan);
    requireNotClosed(before);
    touch(id, seen, Act.PLAN);
    store.update(id, plan);
    rounds.replace(id, before.municipality(), plan);
    announcement.announce(id, procedures.get(before.procedure()), plan);
    return done(id);
  }

  /**
   * Removes a workshop that has not begun, its appointment too.
   *
   * @throws RefusedException if it has begun
   */
  @Transactional
  public void remove(Staff staff, WorkshopId id) {
    var workshop = own(staff, id);
    if (workshop.state() != WorkshopState.PLANNED) {
      throw new RefusedException(Problem.of("state", "workshop.problem.begun"));
    }
    announcement.withdraw(id, procedures.get(workshop.procedure()));
    store.remove(id);
    events.publishEvent(new WorkshopChanged(id));
  }

  /** Begins, with the first round. */
  @Transactional
  public Workshop start(Staff staff, WorkshopId id, int seen) {
    return change(
        staff,
        id,
        seen,
        Act.START,
        workshop -> {
          if (workshop.state() != WorkshopState.PLANNED) {
            throw new RefusedException(Problem.of("state", "workshop.problem.begun"));
          }
          store.start(id);
          begin(workshop, workshop.rounds().getFirst());
        });
  }

  /**
   * Ends the round that runs and begins this one, also one that was done before; its clock begins
   * anew.
   *
   * @throws RefusedException also if cards are to be collected while no phase of the procedure
   *     takes contributions
   */
  @Transactional
  public Workshop open(Staff staff, WorkshopId id, int seen, RoundId round) {
    return change(
        staff,
        id,
        seen,
        Act.ROUND,
        workshop -> {
          requireRunning(workshop);
          begin(workshop, round(workshop, round));
        });
  }

  private void begin(Workshop workshop, Round round) {
    if (round.plan().kind() == RoundKind.COLLECT
        && !procedures.get(workshop.procedure()).takesContributions(procedures.now())) {
      throw new RefusedException(Problem.of("phase", "workshop.problem.phase"));
    }
    rounds.end(workshop.id());
    rounds.begin(round.id());
  }

  /** Holds the running round's clock, or lets it go on. */
  @Transactional
  public Workshop hold(Staff staff, WorkshopId id, int seen, boolean still) {
    return change(staff, id, seen, Act.CLOCK, workshop -> rounds.hold(running(workshop), still));
  }

  /** Moves the end of the running round's clock, at most by an hour; it never ends in the past. */
  @Transactional
  public Workshop addTime(Staff staff, WorkshopId id, int seen, Duration more) {
    if (more.abs().compareTo(LONGEST_MOVE) > 0) {
      throw new RefusedException(Problem.of("time", "workshop.problem.time"));
    }
    return change(staff, id, seen, Act.CLOCK, workshop -> rounds.addTime(running(workshop), more));
  }

  /** What the wall shows, and whether all devices follow the moderator's view. */
  @Transactional
  public Workshop show(Staff staff, WorkshopId id, int seen, Wall wall) {
    WorkshopCheck.check(wall);
    return change(staff, id, seen, Act.WALL, workshop -> store.show(id, wall));
  }

  /** Lets the machine put cards into themes, or leaves that to people alone. */
  @Transactional
  public Workshop sort(Staff staff, WorkshopId id, int seen, boolean byMachine) {
    return change(
        staff,
        id,
        seen,
        Act.SORTING,
        _ -> {
          store.setSorting(id, byMachine);
          events.publishEvent(new CardsChanged(id));
        });
  }

  /** Writes down what was decided in a round. */
  @Transactional
  public Workshop conclude(Staff staff, WorkshopId id, int seen, RoundId round, String typed) {
    var outcome = PlainText.tidy(typed);
    PlainText.check("outcome", outcome, 0, Round.MAX_OUTCOME)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    return change(
        staff,
        id,
        seen,
        Act.OUTCOME,
        workshop -> rounds.conclude(round(workshop, round).id(), outcome));
  }

  /** Ends it for good: nothing is taken any more, and no phone can be known again. */
  @Transactional
  public Workshop close(Staff staff, WorkshopId id, int seen) {
    return change(
        staff,
        id,
        seen,
        Act.CLOSE,
        workshop -> {
          requireRunning(workshop);
          rounds.end(id);
          store.close(id);
          seats.forget(id);
        });
  }

  /** Gives the wall another address; whoever has the old one sees nothing any more. */
  @Transactional
  public Workshop renewWall(Staff staff, WorkshopId id, int seen) {
    return change(staff, id, seen, Act.WALL, workshop -> store.renewWall(id));
  }

  /** How many seats are taken. */
  @Transactional(readOnly = true)
  public Attendance attendance(Staff staff, WorkshopId id) {
    return seats.count(own(staff, id).id());
  }

  private Workshop change(Staff staff, WorkshopId id, int seen, Act act, Consumer<Workshop> what) {
    own(staff, id);
    touch(id, seen, act);
    var workshop = store.get(id);
    if (act != Act.OUTCOME && act != Act.WALL) {
      requireNotClosed(workshop);
    }
    what.accept(workshop);
    return done(id);
  }

  private void touch(WorkshopId id, int seen, Act act) {
    if (!store.touch(id, seen, act)) {
      var now = store.get(id).act();
      throw new RefusedException(Problem.of("version", "workshop.changed." + now.name()));
    }
  }

  private Workshop done(WorkshopId id) {
    events.publishEvent(new WorkshopChanged(id));
    return store.get(id);
  }

  private Workshop own(Staff staff, WorkshopId id) {
    return store
        .find(id)
        .filter(
            workshop -> staff.may(Role.MODERATOR, workshop.municipality(), workshop.procedure()))
        .orElseThrow(() -> new NotAllowedException(Role.MODERATOR));
  }

  private static Round round(Workshop workshop, RoundId id) {
    return workshop
        .round(id)
        .orElseThrow(
            () -> new RefusedException(Problem.of("round", "workshop.problem.round.gone")));
  }

  private static RoundId running(Workshop workshop) {
    return workshop
        .running()
        .map(Round::id)
        .orElseThrow(
            () -> new RefusedException(Problem.of("round", "workshop.problem.round.none")));
  }

  private static void requireRunning(Workshop workshop) {
    if (workshop.state() != WorkshopState.RUNNING) {
      throw new RefusedException(Problem.of("state", "workshop.problem.still"));
    }
  }

  private static void requireNotClosed(Workshop workshop) {
    if (workshop.state() == WorkshopState.CLOSED) {
      throw new RefusedException(Problem.of("state", "workshop.problem.closed"));
    }
  }
}
