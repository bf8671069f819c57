package org.planrunde.analysis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.Analyses;
import org.planrunde.analysis.ClusterBoard;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.analysis.RunProgress;
import org.planrunde.identity.Role;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Push;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** The planner's board: what the machine grouped, why, and what a person calls it. */
@Route(value = BoardView.PATH, layout = StaffLayout.class)
@RouteAlias(value = BoardView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "analysis.title", order = 30)
@RolesAllowed({Role.PLANS, Role.ADMINISTERS})
final class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  static final String PATH = "auswertung";

  private final BoardContext context;
  private final PageTitles titles;
  private final BoardHead head = new BoardHead();
  private final RunNotices notices;
  private final BoardBody body;
  private @Nullable Procedure procedure;
  private List<Procedure> procedures = List.of();
  private Runnable unwatch = () -> {};

  BoardView(BoardContext context, PageTitles titles) {
    this.context = context;
    this.titles = titles;
    addClassName("board");
    notices = new RunNotices(context);
    body = new BoardBody(this::reload);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug");
    if (slug.isEmpty()) {
      context.first().ifPresent(p -> event.forwardTo(PATH + "/" + p.slug()));
      add(EmptyState.empty(t("analysis.no-procedure"), t("analysis.no-procedure.text")));
      return;
    }
    var found = context.find(slug.get());
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    procedure = found.get();
    procedures = context.list();
    removeAll();
    add(head, notices, body);
    body.forget();
    reload();
    getUI().ifPresent(this::watch);
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }

  private Procedure shown() {
    return Objects.requireNonNull(procedure);
  }

  /**
   * Reads everything again; the way of looking and the chosen group stay. Also runs on the worker's
   * word, when nobody is logged in, so it asks for no person.
   */
  private void reload() {
    var board = context.analyses().latest(shown().id());
    var newest = context.analyses().newest(shown().id());
    boolean running = newest.map(r -> r.state().isActive()).orElse(false);
    head.show(new ProcedureSwitch(procedures, shown(), this::go), body.segments());
    body.segments().setVisible(board.isPresent());
    notices.clear();
    newest.ifPresent(run -> notices.show(run, board.isPresent()));
    board.ifPresent(b -> show(b, running));
    if (board.isEmpty()) {
      body.empty(nothing(running));
    }
  }

  private void show(ClusterBoard board, boolean running) {
    head.count(board);
    if (!running) {
      head.addAgain(board, this::start);
    }
    body.show(context, shown(), board);
  }

  private Component nothing(boolean running) {
    if (running) {
      return EmptyState.empty(t("analysis.empty.running"), t("analysis.empty.running.text"));
    }
    int there = context.analyses().countPublic(shown().id());
    return there < Analyses.FEWEST
        ? EmptyState.empty(t("analysis.few"), t("analysis.few.text", Analyses.FEWEST, there))
        : EmptyState.empty(
            t("analysis.empty"), t("analysis.empty.text"), new RunForm(List.of(), 0, this::start));
  }

  private void start(ClusterRequest request) {
    try {
      context.analyses().start(context.staff(), shown().id(), request);
      reload();
    } catch (RefusedException refused) {
      reload();
      notices.refused(refused);
    }
  }

  private void go(Procedure procedure) {
    getUI().ifPresent(ui -> ui.navigate(PATH + "/" + procedure.slug()));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    watch(attached.getUI());
  }

  private void watch(UI ui) {
    unwatch.run();
    if (procedure != null) {
      unwatch = context.analyses().watch(procedure.id(), p -> Push.run(ui, () -> progressed(p)));
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    unwatch.run();
  }

  private void progressed(RunProgress progress) {
    if (!notices.progressed(progress)) {
      reload();
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(t("analysis.title"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? t("analysis.title") : procedure.name();
  }

  @Override
  public String contextLine() {
    return procedure == null ? "" : context.line(procedure);
  }
}
