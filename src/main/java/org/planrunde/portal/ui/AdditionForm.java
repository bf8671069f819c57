package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planrunde.dialogue.Comment;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.portal.ui.hint.PersonalHint;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/**
 * What an author adds, while it is written. Sends with a key of its own, so that a second try gives
 * no second addition; what is refused stays in its field.
 */
final class AdditionForm extends Div {
  private final ReceiptDoors doors;
  private final String receipt;
  private final Consumer<Comment> done;
  private final UUID key = UUID.randomUUID();
  private final Problems problems = new Problems();
  private final TextArea body = problems.at("body", new TextArea());
  private final PersonalHint personal = new PersonalHint(() -> Stream.of(body.getValue()));

  AdditionForm(
      ReceiptDoors doors,
      Procedure procedure,
      String receipt,
      Consumer<Comment> done,
      Runnable cancel) {
    this.doors = doors;
    this.receipt = receipt;
    this.done = done;
    addClassName("receipt-change");
    body.setLabel(getTranslation("portal.addition.field"));
    body.addClassName("voice");
    body.setMinHeight("9rem");
    body.setValueChangeMode(ValueChangeMode.LAZY);
    body.addValueChangeListener(event -> {
      count();
      personal.look();
    });
    count();
    var policy =
        procedure.moderation() == ModerationPolicy.AFTER
            ? "portal.addition.terms.after"
            : "portal.addition.terms.before";
    add(
        new H2(getTranslation("portal.receipt.add")),
        problems,
        body,
        personal,
        Parts.span("sm muted", getTranslation(policy)),
        Parts.div(
            "row wrap",
            ActionButton.primary(getTranslation("portal.comment.send"))
                .icon("send")
                .onClick(this::send),
            ActionButton.secondary(getTranslation("portal.receipt.change.cancel"))
                .onClick(cancel)));
    body.focus();
  }

  private void count() {
    var length = body.getValue().codePointCount(0, body.getValue().length());
    body.setHelperText(getTranslation("portal.comment.count", length, Comment.MAX_ADDITION));
  }

  private void send() {
    if (personal.ask()) {
      body.focus();
      personal.scrollIntoView();
      return;
    }
    problems.guard(() -> {
      if (!doors.limit().tryAgain()) {
        throw new RefusedException(Problem.of("limit", "portal.receipt.slow"));
      }
      done.accept(doors.dialogue().add(receipt, key, body.getValue()));
    });
  }
}
