package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/** Votes and comments below a contribution. */
public final class DialoguePanel extends Section {
  private final Talk talk;
  private final Div reporting = Bits.div("report-place");

  /** The part of the page below a contribution; {@code tools} keep or print it. */
  public DialoguePanel(
      DialogueDoors doors, Procedure procedure, Contribution said, Component... tools) {
    talk = new Talk(doors, procedure, said, doors.procedures().now());
    addClassName("dialogue");
    getElement().setAttribute("aria-label", getTranslation("portal.dialogue"));
    var votes = new VoteBox(talk);
    var list = new CommentList(talk);
    add(votes, toolRow(tools), reporting, list);
    if (talk.isOpen()) {
      var form = new CommentForm(talk, null, list::said, () -> {});
      if (votes.isOpen()) {
        votes.addJump(
            ActionButton.secondary(getTranslation("portal.comment.write"))
                .icon("message-square")
                .onClick(form::lead));
      }
      add(form);
    } else {
      add(new Note(Note.Kind.PLAIN, getTranslation("portal.comments.closed")));
    }
  }

  private Div toolRow(Component... tools) {
    var report =
        ActionButton.text(getTranslation("portal.report")).icon("flag").onClick(this::report);
    report.setAriaLabel(getTranslation("portal.report.one"));
    var row = Bits.div("dialogue-tools", tools);
    row.add(report);
    return row;
  }

  private void report() {
    var form = new ReportForm(talk, null, reporting::removeAll);
    reporting.removeAll();
    reporting.add(form);
    form.lead();
  }
}
