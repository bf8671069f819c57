package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Problems;
import org.planrunde.ui.StaffLayout;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopState;

/** Plans one workshop: where, when, with whom, and in which rounds. */
@Route(value = WorkshopsView.PATH + "/:slug/" + PlanningView.SCREEN, layout = StaffLayout.class)
@RouteAlias(
    value = WorkshopsView.PATH + "/:slug/" + PlanningView.SCREEN + "/:id",
    layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class PlanningView extends WorkshopScreen implements BeforeLeaveObserver {
  static final String SCREEN = "planen";

  private final Problems problems = new Problems();
  private final Div told = new Div();
  private final Span saved = new Span();
  private @Nullable PlanForm form;
  private @Nullable Workshop before;
  private int seen;
  private boolean dirty;

  PlanningView(EventDesk desk, PageTitles titles) {
    super(desk, titles, "eventdesk.plan");
    addClassNames("page", "wide", "desk-page", "planning");
    told.getElement().setAttribute("role", "status");
    saved.addClassNames("sm", "muted", "saved");
    saved.getElement().setAttribute("role", "status");
  }

  @Override
  void show(Procedure of, @Nullable Workshop shown) {
    before = shown;
    seen = shown == null ? 0 : shown.version();
    dirty = false;
    problems.forgetFields();
    told.removeAll();
    saved.setText("");
    var fields = new PlanForm(of, shown, desk.layers(of), problems, this::changed);
    form = fields;
    var name = getTranslation(shown == null ? "eventdesk.plan.new" : "eventdesk.plan");
    add(back(), new H1(name), new Paragraph(getTranslation("eventdesk.plan.lead")), problems, told);
    if (shown != null && shown.state() == WorkshopState.CLOSED) {
      add(new Note(Note.Kind.INFO, getTranslation("eventdesk.plan.closed")));
      return;
    }
    add(fields, foot(of));
  }

  private Anchor back() {
    var back = new Anchor(WorkshopsView.PATH, getTranslation("eventdesk.back"));
    back.addClassName("back");
    return back;
  }

  private Div foot(Procedure of) {
    var foot = new Div(saved);
    foot.addClassNames("foot", "planning-foot");
    var shown = before;
    if (shown != null) {
      if (shown.state() == WorkshopState.PLANNED) {
        foot.add(ActionButton.danger(getTranslation("eventdesk.remove")).onClick(this::ask));
      }
      var remote =
          new Anchor(path(RemoteView.SCREEN, of, shown), getTranslation("eventdesk.remote"));
      remote.addClassName("btn");
      foot.add(remote);
    }
    foot.add(
        ActionButton.primary(getTranslation("eventdesk.save"))
            .icon("check")
            .onClick(() -> save(of)));
    return foot;
  }

  private void changed() {
    dirty = true;
    saved.setText(getTranslation("eventdesk.unsaved"));
  }

  /** What is typed stays, whatever the answer is. */
  private boolean save(Procedure of) {
    told.removeAll();
    var fields = form;
    var was = before;
    if (fields == null) {
      return false;
    }
    var stored = new Workshop[1];
    var fine =
        problems.guard(() -> {
          var plan = fields.plan();
          try {
            stored[0] =
                was == null
                    ? desk.workshops().add(desk.staff(), of.id(), plan)
                    : desk.workshops().replan(desk.staff(), was.id(), seen, plan);
          } catch (RefusedException refused) {
            readAgain(was, refused);
            throw refused;
          }
        });
    if (!fine) {
      saved.setText(getTranslation("eventdesk.saved.not"));
      problems.scrollIntoView();
      return false;
    }
    dirty = false;
    if (was == null) {
      getUI().ifPresent(ui -> ui.navigate(path(SCREEN, of, stored[0])));
    } else {
      before = stored[0];
      seen = stored[0].version();
      saved.setText(getTranslation("eventdesk.saved"));
    }
    return true;
  }

  /** Somebody else was quicker: whoever saves once more does so knowing that. */
  private void readAgain(@Nullable Workshop was, RefusedException refused) {
    if (was != null
        && refused.problems().stream().anyMatch(problem -> problem.field().equals("version"))) {
      seen = desk.workshops().get(desk.staff(), was.id()).version();
      told.add(new Note(Note.Kind.WARN, getTranslation("eventdesk.plan.twice")));
    }
  }

  private void ask() {
    told.removeAll();
    told.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("eventdesk.remove.title"),
                getTranslation("eventdesk.remove.text"))
            .with(
                ActionButton.danger(getTranslation("eventdesk.remove.yes")).onClick(this::remove)));
    told.scrollIntoView();
  }

  private void remove() {
    var was = before;
    if (was != null && problems.guard(() -> desk.workshops().remove(desk.staff(), was.id()))) {
      dirty = false;
      getUI().ifPresent(ui -> ui.navigate(WorkshopsView.class));
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!dirty) {
      return;
    }
    var leaving = event.postpone();
    told.removeAll();
    told.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("eventdesk.leave.title"),
                getTranslation("eventdesk.leave"))
            .with(
                ActionButton.text(getTranslation("eventdesk.leave.anyway"))
                    .onClick(() -> {
                      dirty = false;
                      leaving.proceed();
                    })));
    told.scrollIntoView();
  }
}
