package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Wording;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.StaffScreen;

/** The municipality's own texts: reasons as authors read them, answers, words to look twice at. */
@Route(value = QueueView.PATH + "/:slug/texte", layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class TextsView extends Div implements BeforeEnterObserver, HasDynamicTitle, StaffScreen {
  private final DeskContext desk;
  private final PageTitles titles;
  private final Div answers = new Div();
  private final Paragraph none = new Paragraph(getTranslation("moderation.texts.answers.none"));
  private @Nullable Procedure procedure;

  TextsView(DeskContext desk, PageTitles titles) {
    this.desk = desk;
    this.titles = titles;
    addClassNames("page", "texts-page");
    answers.addClassName("texts");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found =
        desk.find(event.getRouteParameters().get("slug").orElse(""), Role.MODERATOR)
            .filter(p -> desk.staff().may(Role.MODERATOR, p.municipality()));
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    procedure = found.get();
    show(found.get(), desk.staff());
  }

  private void show(Procedure of, Staff staff) {
    removeAll();
    add(
        QueueTabs.of(this, of.slug(), QueueTabs.Tab.TEXTS, staff),
        new H1(getTranslation("moderation.texts")),
        new Paragraph(getTranslation("moderation.texts.lead")),
        new H2(getTranslation("moderation.texts.reasons")),
        reasons(staff),
        new H2(getTranslation("moderation.texts.answers")),
        none,
        answers,
        ActionButton.secondary(getTranslation("moderation.texts.add"))
            .icon("plus")
            .onClick(() -> addAnswer(staff, Wording.fresh(Wording.Kind.ANSWER, null)).focus()),
        new H2(getTranslation("moderation.texts.words")),
        new WordsForm(desk.wordings(), staff));
    answers.removeAll();
    desk.wordings().list(staff, Wording.Kind.ANSWER).forEach(w -> addAnswer(staff, w));
    none.setVisible(answers.getComponentCount() == 0);
  }

  private Div reasons(Staff staff) {
    var all = new Div();
    all.addClassName("texts");
    for (var reason : WithholdReason.values()) {
      var wording =
          desk.wordings()
              .find(staff.municipality(), reason)
              .orElseGet(() -> desk.wordings().fresh(staff, reason));
      all.add(new WordingForm(desk.wordings(), staff, wording, () -> {}));
    }
    return all;
  }

  private WordingForm addAnswer(Staff staff, Wording wording) {
    var form = new WordingForm[1];
    form[0] =
        new WordingForm(
            desk.wordings(),
            staff,
            wording,
            () -> {
              answers.remove(form[0]);
              none.setVisible(answers.getComponentCount() == 0);
            });
    answers.add(form[0]);
    none.setVisible(false);
    return form[0];
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("moderation.texts"));
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
