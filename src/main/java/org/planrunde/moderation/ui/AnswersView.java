package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Answers;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;

/** What the office does with public contributions, and what it answers: one or many at once. */
@Route(value = AnswersView.PATH, layout = StaffLayout.class)
@RouteAlias(value = AnswersView.PATH + "/:slug", layout = StaffLayout.class)
@Menu(title = "moderation.answers", order = 25)
@RolesAllowed({Role.MODERATES, Role.PLANS, Role.ADMINISTERS})
final class AnswersView extends ProcedureScreen {
  static final String PATH = "antworten";

  AnswersView(DeskContext desk, PageTitles titles) {
    super(desk, titles, "moderation.answers", Role.MODERATOR, Role.PLANNER);
    addClassNames("desk", "two", "answer-desk");
  }

  @Override
  void show(Procedure of) {
    var staff = desk.staff();
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
}
