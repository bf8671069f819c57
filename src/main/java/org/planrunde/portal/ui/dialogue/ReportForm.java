package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.planrunde.dialogue.AbuseReason;
import org.planrunde.dialogue.AbuseReport;
import org.planrunde.dialogue.CommentId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** Asks why the moderators should look again; opens in place and says that nothing is hidden. */
final class ReportForm extends Div {
  private final Talk talk;
  private final @Nullable CommentId comment;
  private final Problems problems = new Problems();
  private final RadioButtonGroup<AbuseReason> reason = new RadioButtonGroup<>();
  private final TextArea note = new TextArea();

  ReportForm(Talk talk, @Nullable CommentId comment, Runnable close) {
    this.talk = talk;
    this.comment = comment;
    addClassNames("report-form");
    getElement().setAttribute("role", "group");
    var title = getTranslation(comment == null ? "portal.report.one" : "portal.report.comment");
    getElement().setAttribute("aria-label", title);
    reason.setLabel(getTranslation("portal.report.reason"));
    reason.setItems(AbuseReason.values());
    reason.setItemLabelGenerator(r -> getTranslation("portal.report.reason." + r));
    note.setLabel(getTranslation("portal.report.note"));
    note.setMaxLength(AbuseReport.MAX_NOTE);
    note.setWidthFull();
    problems.at("reason", reason);
    problems.at("note", note);
    var send = ActionButton.secondary(getTranslation("portal.report.send")).icon("flag");
    send.onClick(() -> talk.doors().tokens().obtain(this::send));
    var cancel = ActionButton.text(getTranslation("portal.comment.cancel")).onClick(close);
    add(
        Bits.span("strong", title),
        Bits.span("sm muted", getTranslation("portal.report.lead")),
        problems,
        reason,
        note,
        Bits.div("row wrap", send, cancel));
  }

  /** Leads the keyboard here. */
  void lead() {
    Bits.focus(this);
  }

  private void send(BrowserToken token) {
    problems.guard(() -> {
      var chosen = reason.getValue();
      if (chosen == null) {
        throw new RefusedException(Problem.of("reason", "portal.report.reason.missing"));
      }
      if (!talk.doors().limit().allows(DialogueLimit.Act.REPORT, token)) {
        throw new RefusedException(Problem.of("limit", "portal.dialogue.fast"));
      }
      var fresh =
          talk.doors().dialogue().report(talk.said().id(), comment, chosen, note.getValue(), token);
      thank(fresh ? "portal.report.thanks" : "portal.report.again");
    });
  }

  private void thank(String key) {
    removeAll();
    add(new Note(Note.Kind.OK, getTranslation(key)));
    Bits.focus(this);
  }
}
