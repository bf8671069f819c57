package org.planrunde.analysis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.AnalysisRun;
import org.planrunde.analysis.ClusterBoard;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.analysis.RunProgress;
import org.planrunde.identity.Role;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Note;
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
  private final Div head = new Div();
  private final Div notices = new Div();
  private final BoardBody body;
  private @Nullable Procedure procedure;
  private @Nullable RunLine line;
  private Runnable unwatch = () -> {};

  BoardView(BoardContext context, PageTitles titles) {
    this.context = context;
    this.titles = titles;
    addClassName("board");
    head.addClassName("board-head");
    notices.addClassName("board-notices");
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
    removeAll();
    add(head, notices, body);
    reload();
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }

  private Procedure shown() {
    return Objects.requireNonNull(procedure);
  }

  /** Reads everything again; the way of looking and the chosen group stay. */
  private void reload() {
    var board = context.analyses().latest(shown().id());
    var newest = context.analyses().newest(shown().id());
    boolean running = newest.map(r -> r.state().isActive()).orElse(false);
    head.removeAll();
    head.add(names(board), body.segments());
    body.segments().setVisible(board.isPresent());
    if (!running && board.isPresent()) {
      head.add(again(board.get()));
    }
    notices.removeAll();
    line = null;
    newest.ifPresent(this::notice);
    if (board.isPresent()) {
      body.show(context, shown(), board.get());
    } else {
      body.empty(nothing(running));
    }
  }

  private Div names(Optional<ClusterBoard> board) {
    var names = new Div(new H1(t("analysis.title")));
    names.addClassName("grow");
    board.ifPresent(b -> {
      var counts = Words.counted(counts(b));
      counts.addClassNames("sm", "muted");
      names.add(counts);
    });
    return names;
  }

  private String counts(ClusterBoard board) {
    var counts =
        t(
            "analysis.counts",
            board.contributions(),
            board.clusters().size(),
            board.unclear(),
            Words.moment(board.run().created(), getLocale()));
    return board.newcomers() == 0
        ? counts
        : counts + " · " + t("analysis.newcomers", board.newcomers());
  }

  private ActionButton again(ClusterBoard board) {
    var button = ActionButton.secondary(t("analysis.run")).icon("refresh-cw");
    var popover = new Popover();
    popover.add(
        new RunForm(
            board.run().candidates(),
            request -> {
              popover.close();
              start(request);
            }));
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(t("analysis.run"));
    popover.addClassName("run-popover");
    return button;
  }

  private Component nothing(boolean running) {
    return running
        ? EmptyState.empty(t("analysis.empty.running"), t("analysis.empty.running.text"))
        : EmptyState.empty(
            t("analysis.empty"), t("analysis.empty.text"), new RunForm(List.of(), this::start));
  }

  private void notice(AnalysisRun run) {
    if (run.state().isActive()) {
      var shownLine = new RunLine(() -> context.analyses().cancel(context.staff(), run.id()));
      context.analyses().progress(run.id()).ifPresent(shownLine::show);
      line = shownLine;
      notices.add(shownLine);
    } else if (run.message() != null) {
      notices.add(new Note(Note.Kind.WARN, t(run.message())));
    }
  }

  private void start(ClusterRequest request) {
    try {
      context.analyses().start(context.staff(), shown().id(), request);
      reload();
    } catch (RefusedException refused) {
      reload();
      for (var problem : refused.problems()) {
        var message = problem.message();
        notices.add(new Note(Note.Kind.WARN, t(message.key(), message.arguments().toArray())));
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    if (procedure != null) {
      unwatch = context.analyses().watch(procedure.id(), p -> Push.run(ui, () -> progressed(p)));
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    unwatch.run();
  }

  private void progressed(RunProgress progress) {
    if (progress.state().isActive() && line != null) {
      line.show(progress);
    } else {
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
