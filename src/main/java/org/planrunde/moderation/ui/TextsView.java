package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Wording;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;

/** The municipality's own texts: reasons as authors read them, answers, words to look twice at. */
@Route(value = QueueView.PATH + "/:slug/texte", layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class TextsView extends ProcedureScreen {
  private final Div answers = new Div();
  private final Paragraph none = new Paragraph(getTranslation("moderation.texts.answers.none"));

  TextsView(DeskContext desk, PageTitles titles) {
    super(desk, titles, "moderation.texts", Role.MODERATOR);
    addClassNames("page", "texts-page");
    answers.addClassName("texts");
  }

  /** They are the municipality's, so a role in one procedure is not enough. */
  @Override
  boolean opens(Procedure of) {
    return desk.staff().may(Role.MODERATOR, of.municipality());
  }

  @Override
  void show(Procedure of) {
    var staff = desk.staff();
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
}
