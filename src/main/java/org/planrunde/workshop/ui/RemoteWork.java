package org.planrunde.workshop.ui;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Problems;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopId;

/**
 * What the buttons of the remote do, always with the version that is on the screen: whoever was
 * quicker wins, and the other one is told what happened.
 */
final class RemoteWork {
  final EventDesk desk;

  /** Known from the start: news is drawn on threads on which nobody is logged in. */
  final Staff staff;

  final WorkshopId id;
  private final Procedure procedure;
  private final Problems problems;
  private final Consumer<RemoteState> show;
  private Workshop seen;

  RemoteWork(
      EventDesk desk,
      Procedure procedure,
      Workshop workshop,
      Problems problems,
      Consumer<RemoteState> show) {
    this.desk = desk;
    this.procedure = procedure;
    this.problems = problems;
    this.show = show;
    staff = desk.staff();
    id = workshop.id();
    seen = workshop;
  }

  /** Reads anew and shows it. */
  void reload() {
    seen = desk.workshops().get(staff, id);
    show.accept(
        new RemoteState(
            procedure,
            seen,
            desk.cards().list(staff, id),
            desk.cards().themes(staff, id),
            desk.workshops().attendance(staff, id),
            desk.now()));
  }

  /** Changes the workshop; true if nothing was refused. */
  boolean change(IntFunction<Workshop> what) {
    return act(() -> seen = what.apply(seen.version()));
  }

  /** Does something else that may be refused. */
  boolean act(Runnable what) {
    var fine = problems.guard(what);
    reload();
    return fine;
  }

  /** What the wall shows, as far as this remote knows. */
  Wall wall() {
    return seen.wall();
  }

  void show(Wall wall) {
    change(version -> desk.workshops().show(staff, id, version, wall));
  }
}
