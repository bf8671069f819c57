package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;

/**
 * Asks for the voting code where a procedure demands one. The code stays in the visit's session and
 * is forgotten with it; guessing is slowed down as other acts are.
 */
final class CodeForm extends Div {
  private final Talk talk;
  private final TextField code = new TextField();
  private @Nullable Consumer<String> then;

  CodeForm(Talk talk) {
    this.talk = talk;
    addClassName("code-form");
    code.setLabel(getTranslation("portal.vote.code"));
    code.setHelperText(getTranslation("portal.vote.code.help"));
    code.setMaxLength(40);
    code.setAutocomplete(Autocomplete.OFF);
    var send = ActionButton.secondary(getTranslation("portal.vote.code.send")).onClick(this::send);
    add(code, send);
    setVisible(false);
  }

  /** The code that was used in this visit. */
  Optional<String> known() {
    return Optional.ofNullable(Kept.of().codes().get(talk.procedure().id()));
  }

  /** Hands on the code, at once or when it was typed. */
  void ask(Consumer<String> next) {
    known()
        .ifPresentOrElse(
            next,
            () -> {
              then = next;
              setVisible(true);
              code.focus();
            });
  }

  /** A code that was refused is asked for again. */
  void forget(RefusedException refused) {
    if (refused.problems().stream().anyMatch(p -> p.field().equals("code"))) {
      Kept.of().codes().remove(talk.procedure().id());
    }
  }

  private void send() {
    talk.doors()
        .tokens()
        .obtain(token -> {
          if (!talk.doors().limit().allows(DialogueLimit.Act.VOTE, token)) {
            problem(getTranslation("portal.dialogue.fast"));
          } else if (!talk.doors().dialogue().isCode(talk.procedure().id(), code.getValue())) {
            problem(getTranslation("dialogue.problem.code"));
          } else {
            accept(code.getValue());
          }
        });
  }

  private void accept(String typed) {
    problem("");
    Kept.of().codes().put(talk.procedure().id(), typed);
    setVisible(false);
    if (then != null) {
      then.accept(typed);
    }
  }

  private void problem(String sentence) {
    code.setErrorMessage(sentence);
    code.setInvalid(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
      code.focus();
    }
  }

  private record Kept(Map<ProcedureId, String> codes) {
    static Kept of() {
      var session = VaadinSession.getCurrent();
      var kept = session.getAttribute(Kept.class);
      if (kept == null) {
        kept = new Kept(new HashMap<>());
        session.setAttribute(Kept.class, kept);
      }
      return kept;
    }
  }
}
