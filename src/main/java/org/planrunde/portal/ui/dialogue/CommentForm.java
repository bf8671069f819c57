package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.CommentId;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.portal.ui.hint.PersonalHint;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.Typed;

/**
 * A comment or an answer while it is written. Asks residents once about what looks personal;
 * offices give their own numbers and addresses. Sends with a key of its own, so that a second try
 * gives no second comment; what is refused stays in its field.
 */
final class CommentForm extends Div {
  private final Talk talk;
  private final @Nullable CommentId parent;
  private final Consumer<Comment> done;
  private final Optional<Staff> staff;
  private final Problems problems = new Problems();
  private final TextArea body = new TextArea();
  private final TextField name = new TextField();
  private final ActionButton send;
  private final PersonalHint personal;
  private final Typed typed;
  private UUID key = UUID.randomUUID();

  CommentForm(Talk talk, @Nullable CommentId parent, Consumer<Comment> done, Runnable cancel) {
    this.talk = talk;
    this.parent = parent;
    this.done = done;
    staff = talk.staff();
    addClassName("comment-form");
    body.setLabel(getTranslation(parent == null ? "portal.comment.own" : "portal.comment.answer"));
    body.setMaxLength(CommentDraft.MAX_BODY);
    body.setValueChangeMode(ValueChangeMode.LAZY);
    personal =
        new PersonalHint(() -> staff.isPresent() ? Stream.empty() : Stream.of(body.getValue()));
    body.addValueChangeListener(event -> {
      count();
      personal.look();
    });
    body.setWidthFull();
    count();
    name.setAutocomplete(Autocomplete.OFF);
    name.setWidthFull();
    staff.ifPresentOrElse(this::askOffice, this::askName);
    problems.at("body", body);
    problems.at("name", name);
    send = ActionButton.secondary(getTranslation("portal.comment.send")).icon("send");
    send.setDisableOnClick(true);
    send.onClick(this::send);
    var buttons = Bits.div("row wrap", send);
    if (parent != null) {
      buttons.add(ActionButton.text(getTranslation("portal.comment.cancel")).onClick(cancel));
    }
    typed = new Typed("comment." + (parent == null ? talk.said().id() : parent));
    add(problems, body, typed, personal, name, terms(), buttons);
  }

  private void askName() {
    name.setLabel(getTranslation("portal.form.name"));
    name.setMaxLength(CommentDraft.MAX_NICKNAME);
  }

  private void askOffice(Staff speaker) {
    name.setLabel(getTranslation("portal.comment.office"));
    name.setMaxLength(CommentDraft.MAX_OFFICE);
    name.setValue(talk.office(speaker));
    add(new Note(Note.Kind.INFO, getTranslation("portal.comment.official")));
  }

  private Div terms() {
    if (staff.isPresent()) {
      return new Div();
    }
    var policy =
        talk.procedure().moderation() == ModerationPolicy.AFTER
            ? "portal.comment.terms.after"
            : "portal.comment.terms.before";
    var privacy = new Anchor(Places.PRIVACY, getTranslation("portal.form.privacy"));
    return Bits.div("sm muted terms", Bits.span("sm", getTranslation(policy)), privacy);
  }

  private void count() {
    var length = body.getValue().codePointCount(0, body.getValue().length());
    body.setHelperText(getTranslation("portal.comment.count", length, CommentDraft.MAX_BODY));
  }

  /** Leads the keyboard here. */
  void lead() {
    body.focus();
  }

  private void send() {
    if (personal.ask()) {
      send.setEnabled(true);
      body.focus();
      personal.scrollIntoView();
      return;
    }
    var speaker = staff.orElse(null);
    if (speaker != null) {
      submit(() -> talk.doors().dialogue().sayOfficially(speaker, draft()));
    } else {
      talk.doors().tokens().obtain(this::sendAsResident);
    }
  }

  private void sendAsResident(BrowserToken token) {
    submit(() -> {
      if (!talk.doors().limit().allows(DialogueLimit.Act.COMMENT, token)) {
        throw new RefusedException(Problem.of("limit", "portal.dialogue.fast"));
      }
      return talk.doors().dialogue().say(draft(), token);
    });
  }

  /** What arrives here is shown by the owner; what is refused, beside its field. */
  private void submit(Submission submission) {
    problems.clear();
    try {
      var comment = submission.run();
      key = UUID.randomUUID();
      body.clear();
      personal.forget();
      typed.forget();
      done.accept(comment);
    } catch (RefusedException refused) {
      if (has(refused.problems(), "key")) {
        key = UUID.randomUUID();
      }
      problems.show(refused.problems());
      if (has(refused.problems(), "body")) {
        body.focus();
      }
    } finally {
      send.setEnabled(true);
    }
  }

  private static boolean has(List<Problem> problems, String field) {
    return problems.stream().anyMatch(p -> p.field().equals(field));
  }

  private CommentDraft draft() {
    return new CommentDraft(key, talk.said().id(), parent, body.getValue(), name.getValue());
  }

  private interface Submission {
    Comment run();
  }
}
