package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** The last look before the public sees it, and the switch. */
final class CheckForm extends StepForm {
  CheckForm(Procedure p, Problems problems, Consumer<Boolean> publish) {
    super(Step.CHECK, problems, () -> {});
    var list = new Checklist();
    list.show(p);
    add(list, p.published() ? open(p, publish) : closed(publish));
  }

  private Div open(Procedure p, Consumer<Boolean> publish) {
    var look = new Anchor("verfahren/" + p.slug(), getTranslation("procedure.look"));
    var hide =
        ActionButton.secondary(getTranslation("procedure.unpublish"))
            .icon("lock")
            .onClick(() -> publish.accept(false));
    return new Note(
            Note.Kind.OK,
            getTranslation("procedure.is-public"),
            getTranslation("procedure.unpublish.text"))
        .with(look, hide);
  }

  private Div closed(Consumer<Boolean> publish) {
    var go =
        ActionButton.primary(getTranslation("procedure.publish"))
            .big()
            .icon("eye")
            .onClick(() -> publish.accept(true));
    return new Note(Note.Kind.PLAIN, getTranslation("procedure.publish.text")).with(go);
  }

  @Override
  Procedure apply(Procedure p) {
    return p;
  }
}
