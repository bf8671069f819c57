package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * Shows what was refused: a sentence at each field and a summary that leads to them. Shows nothing
 * while there is nothing wrong.
 */
public final class Problems extends Div {
  private final Map<String, Component> fields = new LinkedHashMap<>();

  /** Nothing is wrong yet. */
  public Problems() {
    addClassName("problems");
  }

  /** Puts the problems of this field at this component. */
  public <C extends Component & HasValidationProperties> C at(String field, C component) {
    fields.put(field, component);
    return component;
  }

  /** Forgets the fields, for a form that is built anew. */
  public void forgetFields() {
    clear();
    fields.clear();
  }

  /** Takes all sentences away. */
  public void clear() {
    removeAll();
    fields.values().forEach(field -> mark(field, ""));
  }

  /** Runs the action; true if nothing was refused, else the problems are shown. */
  public boolean guard(Runnable action) {
    clear();
    try {
      action.run();
      return true;
    } catch (RefusedException refused) {
      show(refused.problems());
      return false;
    }
  }

  /** Shows these and no others. */
  public void show(List<Problem> problems) {
    clear();
    if (problems.isEmpty()) {
      return;
    }
    var note = new Note(Note.Kind.ERROR, getTranslation("ui.problems", problems.size()), "");
    for (var problem : problems) {
      var message = problem.message();
      var sentence = getTranslation(message.key(), message.arguments().toArray());
      var field = fields.get(problem.field());
      if (field != null) {
        mark(field, sentence);
      }
      note.with(line(field, sentence));
    }
    add(note);
  }

  private static Component line(@Nullable Component field, String text) {
    var label = field instanceof HasLabel has && has.getLabel() != null ? has.getLabel() : "";
    var words = label.isEmpty() ? text : label + ": " + text;
    if (!(field instanceof Focusable<?> focusable)) {
      return new Div(words);
    }
    return ActionButton.text(words).onClick(focusable::focus);
  }

  private static void mark(Component field, String sentence) {
    if (field instanceof HasValidationProperties has) {
      has.setInvalid(!sentence.isEmpty());
      has.setErrorMessage(sentence);
    }
  }
}
