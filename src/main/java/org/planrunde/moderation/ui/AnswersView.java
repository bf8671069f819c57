package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Answers;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** What the office does with public contributions, and what it answers: one or many at once. */
@Route(value = AnswersView.PATH, layout = StaffLayout.class)
@RouteAlias(value = AnswersView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "moderation.answers", order = 25)
@RolesAllowed({Role.MODERATES, Role.PLANS, Role.ADMINISTERS})
final class AnswersView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  static final String PATH = "antworten";

  private final DeskContext desk;
  private final PageTitles titles;
  private @Nullable Procedure procedure;

  AnswersView(DeskContext desk, PageTitles titles) {
    this.desk = desk;
    this.titles = titles;
    addClassNames("desk", "two", "answer-desk");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug");
    if (slug.isEmpty()) {
      desk.list(Role.MODERATOR, Role.PLANNER).stream()
          .findFirst()
          .ifPresentOrElse(
              p -> event.forwardTo(PATH + "/" + p.slug()), () -> event.forwardTo(DeskView.class));
      return;
    }
    var found = desk.find(slug.get(), Role.MODERATOR, Role.PLANNER);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    procedure = found.get();
    build(found.get(), desk.staff());
  }

  private void build(Procedure of, Staff staff) {
    var model = new AnswerModel();
    var detail = new AnswerDetail(of);
    var form = new AnswerForm(desk, staff, of, model);
    var list = new AnswerList(of, model);
    Runnable draw =
        () -> {
          list.show();
          detail.show(model.current());
          form.setVisible(model.current().isPresent());
          form.show();
        };
    list.onChange(draw);
    form.onDone(() -> {
      load(model, of, staff);
      draw.run();
    });
    load(model, of, staff);
    var body = new Div(detail, form);
    body.addClassName("scroll");
    var work = new Section(body);
    work.addClassName("work");
    work.getElement().setAttribute("aria-label", getTranslation("moderation.answers.form"));
    removeAll();
    add(list, work);
    draw.run();
  }

  private void load(AnswerModel model, Procedure of, Staff staff) {
    List<ContributionId> order = model.order();
    var said = desk.contributions().listForStaff(of.id(), PublicationState.PUBLISHED, Answers.MOST);
    model.load(said, desk.answers().list(staff, of.id()));
    if (order.isEmpty()) {
      model.first();
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("moderation.answers"));
  }

  @Override
  public String contextTitle() {
    return procedure == null ? "" : procedure.name();
  }

  @Override
  public String contextLine() {
    return procedure == null ? "" : desk.line(this, procedure);
  }
}
