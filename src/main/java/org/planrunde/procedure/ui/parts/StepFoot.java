package org.planrunde.procedure.ui.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.planrunde.procedure.spi.SetupStep;

/** The foot of a step that saves as one goes: what it says of that, and the steps around it. */
public final class StepFoot extends Div {
  private final Span note = new Span();

  /** For the procedure with this slug; {@code current} is the position of the open step. */
  public StepFoot(String slug, List<SetupStep> steps, int current, String saved) {
    addClassNames("foot", "setup-foot");
    note.addClassNames("sm", "muted", "saved");
    note.getElement().setAttribute("role", "status");
    tell(saved);
    add(note);
    StepList.before(steps, current)
        .ifPresent(step -> way(step.route(slug), getTranslation("procedure.back"), "btn"));
    StepList.after(steps, current)
        .ifPresent(step ->
            way(
                step.route(slug),
                getTranslation("procedure.next", getTranslation(step.labelKey())),
                "btn",
                "p"));
  }

  /** Says it at the foot, and to screen readers. */
  public void tell(String words) {
    note.setText(words);
  }

  private void way(String path, String words, String... looks) {
    var way = new Anchor(path, words);
    way.addClassNames(looks);
    add(way);
  }
}
