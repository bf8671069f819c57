package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.procedure.ui.parts.StepList;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Problems;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** Sets up one procedure step by step; saves after every change that is fit. */
@Route(value = SetupView.PATH + "/:slug/:step", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTERS)
final class SetupView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, StaffScreen {
  static final String PATH = ProceduresView.PATH;

  private final SetupContext context;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final Span saved = new Span();
  private @Nullable Procedure procedure;
  private @Nullable StepForm form;
  private @Nullable Preview preview;
  private Step step = Step.BASICS;
  private boolean dirty;

  SetupView(SetupContext context, PageTitles titles) {
    this.context = context;
    this.titles = titles;
    addClassNames("desk", "steps-left", "setup");
    saved.addClassNames("sm", "muted", "saved");
    saved.getElement().setAttribute("role", "status");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var found = context.find(parameters.get("slug").orElse(""));
    var wanted = Step.of(parameters.get("step").orElse(""));
    if (found.isEmpty() || wanted.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    step = wanted.get();
    build(found.get());
  }

  private void build(Procedure p) {
    procedure = p;
    dirty = false;
    problems.forgetFields();
    saved.setText(
        getTranslation(p.published() ? "procedure.saved.public" : "procedure.saved.draft"));
    var shownForm = form(p);
    form = shownForm;
    var scroll = new Div(problems, shownForm);
    scroll.addClassName("scroll");
    var work = new Section(scroll, foot(p));
    work.addClassName("work");
    var shownPreview = new Preview(context.layers(p));
    preview = shownPreview;
    shownPreview.show(p, context.procedures().now());
    removeAll();
    add(new StepList(p.slug(), context.steps(), step.position()), work, shownPreview);
  }

  private StepForm form(Procedure p) {
    return switch (step) {
      case BASICS -> new BasicsForm(p, problems, this::changed);
      case AREA -> new AreaForm(p, context.layers(p), problems, this::changed);
      case PHASES -> new PhasesForm(p, context, problems, this::changed);
      case CATEGORIES -> new CategoriesForm(p, problems, this::changed);
      case DATES -> new DatesForm(context.dossiers().find(p.id()), problems, this::changed);
      case DOCUMENTS -> new DocumentsForm(context.dossiers().find(p.id()), problems, this::changed);
      case OUTCOME -> new OutcomeForm(p, context.dossiers().find(p.id()), problems, this::changed);
      case MODERATION -> new ModerationForm(p, problems, this::changed);
      case CHECK -> new CheckForm(p, problems, this::publish);
    };
  }

  private Div foot(Procedure p) {
    var foot = new Div(saved);
    foot.addClassNames("foot", "setup-foot");
    var steps = context.steps();
    StepList.before(steps, step.position())
        .ifPresent(back ->
            foot.add(
                ActionButton.secondary(getTranslation("procedure.back"))
                    .big()
                    .onClick(() -> go(back.route(p.slug())))));
    StepList.after(steps, step.position())
        .ifPresent(next ->
            foot.add(
                ActionButton.primary(
                        getTranslation("procedure.next", getTranslation(next.labelKey())))
                    .big()
                    .onClick(() -> next(next))));
    return foot;
  }

  /** Saves and goes on; stays if something is refused. The slug may have changed by saving. */
  private void next(SetupStep next) {
    if (save() && procedure != null) {
      go(next.route(procedure.slug()));
    }
  }

  private void go(String path) {
    getUI().ifPresent(ui -> ui.navigate(path));
  }

  private void changed() {
    dirty = true;
    save();
  }

  private boolean save() {
    var shown = form;
    var before = procedure;
    if (shown == null || before == null || (!dirty && step != Step.BASICS)) {
      return true;
    }
    var fine = problems.guard(() -> procedure = shown.save(context, before));
    if (fine) {
      dirty = false;
      afterSaving();
    } else {
      saved.setText(getTranslation("procedure.saved.not"));
    }
    return fine;
  }

  private void afterSaving() {
    var time = DateTimeFormatter.ofPattern("H:mm").format(LocalTime.now(Days.ZONE));
    if (procedure != null && preview != null) {
      var key = procedure.published() ? "procedure.saved.at.public" : "procedure.saved.at.draft";
      saved.setText(getTranslation(key, time));
      preview.show(procedure, context.procedures().now());
    }
  }

  private void publish(boolean open) {
    var id = procedure == null ? null : procedure.id();
    if (id != null
        && problems.guard(() ->
            procedure =
                open
                    ? context.procedures().publish(context.staff(), id)
                    : context.procedures().unpublish(context.staff(), id))) {
      build(context.procedures().get(id));
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!dirty || save()) {
      return;
    }
    var leaving = event.postpone();
    var leave =
        ActionButton.text(getTranslation("procedure.leave.anyway"))
            .onClick(() -> {
              dirty = false;
              leaving.proceed();
            });
    problems.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("procedure.leave.title"),
                getTranslation("procedure.leave"))
            .with(leave));
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation(step.labelKey()));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    var state =
        procedure != null && procedure.published() ? "procedure.is-public" : "procedure.is-draft";
    return context.town() + " · " + getTranslation(state);
  }
}
