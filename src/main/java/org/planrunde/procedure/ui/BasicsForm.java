package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.ui.Problems;

/** Name, address, words and the promise that goes with the level of participation. */
final class BasicsForm extends StepForm {
  private final TextField name;
  private final TextField slug;
  private final TextArea teaser;
  private final TextArea description;
  private final TextField district;
  private final TextField topic;
  private final TextField initiator;
  private final Select<ParticipationLevel> level = new Select<>();
  private final TextArea promise;

  BasicsForm(Procedure p, Problems problems, Runnable changed) {
    super(Step.BASICS, problems, changed);
    var t = p.text();
    name = text("name", t.name(), ProcedureText.MAX_NAME);
    slug = text("slug", p.slug(), 80);
    slug.setHelperText(getTranslation("procedure.slug.help"));
    teaser = area("teaser", t.teaser(), ProcedureText.MAX_TEASER);
    teaser.setHelperText(getTranslation("procedure.teaser.help", ProcedureText.MAX_TEASER));
    description = area("description", t.description(), ProcedureText.MAX_DESCRIPTION);
    description.setHelperText(getTranslation("procedure.description.help"));
    description.addClassName("tall");
    district = text("district", t.district(), 80);
    topic = text("topic", t.topic(), 80);
    initiator = text("initiator", t.initiator(), 120);
    promise = area("promise", t.promise(), 400);
    promise.setHelperText(getTranslation("procedure.promise.help"));
    fillLevel(p);
    var facts = new Div(district, topic, initiator);
    facts.addClassName("fields-3");
    add(name, slug, teaser, description, facts, level, promise);
  }

  private void fillLevel(Procedure p) {
    level.setLabel(getTranslation("procedure.level"));
    level.setItems(ParticipationLevel.values());
    level.setItemLabelGenerator(l -> getTranslation("procedure.level." + l.name()));
    level.setValue(p.level());
    level.setHelperText(getTranslation("procedure.level.promise." + p.level().name()));
    level.addValueChangeListener(e -> {
      var proposed = getTranslation("procedure.level.promise." + e.getOldValue().name());
      var promised = getTranslation("procedure.level.promise." + e.getValue().name());
      level.setHelperText(promised);
      if (promise.isEmpty() || promise.getValue().equals(proposed)) {
        promise.setValue(promised);
      }
      changed();
    });
  }

  @Override
  Procedure apply(Procedure p) {
    var text =
        new ProcedureText(
            PlainText.tidy(name.getValue()),
            PlainText.tidy(teaser.getValue()),
            PlainText.tidy(description.getValue()),
            PlainText.tidy(district.getValue()),
            PlainText.tidy(topic.getValue()),
            PlainText.tidy(initiator.getValue()),
            PlainText.tidy(promise.getValue()),
            p.text().result());
    return p.with(it -> {
      it.slug = slug.getValue().strip();
      it.text = text;
      it.level = level.getValue();
    });
  }
}
