package org.planrunde.moderation.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.identity.Role;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Locating;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;

/** What still has to be located: places told in words, and a map on which staff find them. */
@Route(value = LocateView.PATH, layout = StaffLayout.class)
@RouteAlias(value = LocateView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "moderation.locate", order = 27)
@RolesAllowed({Role.MODERATES, Role.PLANS, Role.ADMINISTERS})
final class LocateView extends ProcedureScreen {
  static final String PATH = "verorten";
  private static final int MOST = 500;

  private final Locating locating;
  private final PlaceFinder finder;

  LocateView(DeskContext desk, Locating locating, PlaceFinder finder, PageTitles titles) {
    super(desk, titles, "moderation.locate", Role.MODERATOR, Role.PLANNER);
    this.locating = locating;
    this.finder = finder;
    addClassNames("desk", "two", "locate-desk");
  }

  @Override
  void show(Procedure of) {
    var list = new LocateList(of);
    var panel = new LocatePanel(desk, locating, finder, of);
    list.onChoose(panel::show);
    panel.onDone(done -> load(of, list, panel, done));
    removeAll();
    add(list, panel);
    load(of, list, panel, null);
  }

  /** Shows both lists anew, and goes on with the next one that waits. */
  private void load(
      Procedure of, LocateList list, LocatePanel panel, @Nullable ContributionId done) {
    var staff = desk.staff();
    var waiting = locating.listWaiting(staff, of.id(), MOST);
    var located = locating.listLocated(staff, of.id(), MOST);
    var next = next(list.waiting(), waiting, done);
    list.show(waiting, located, next);
    panel.show(next);
  }

  /** What follows in the old order; the first where nothing does, and nothing where none waits. */
  private static @Nullable Contribution next(
      List<Contribution> before, List<Contribution> now, @Nullable ContributionId done) {
    var ids = before.stream().map(Contribution::id).toList();
    var at = done == null ? -1 : ids.indexOf(done);
    return now.stream()
        .filter(c -> ids.indexOf(c.id()) > at)
        .findFirst()
        .or(() -> now.stream().findFirst())
        .orElse(null);
  }
}
