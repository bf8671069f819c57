package org.planrunde.procedure.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Problems;

/** When a person looks at contributions, and how residents may say where. */
final class ModerationForm extends StepForm {
  private final RadioButtonGroup<ModerationPolicy> policy;
  private final CheckboxGroup<PlaceKind> places;

  ModerationForm(Procedure p, Problems problems, Runnable changed) {
    super(Step.MODERATION, problems, changed);
    policy = watched("moderation", new RadioButtonGroup<>(getTranslation("procedure.policy")));
    policy.setItems(ModerationPolicy.values());
    policy.setRenderer(new ComponentRenderer<>(this::explained));
    policy.setValue(p.moderation());
    policy.addClassName("stacked");
    places = watched("placeKinds", new CheckboxGroup<>(getTranslation("procedure.places")));
    places.setItems(List.of(PlaceKind.POINT, PlaceKind.LINE, PlaceKind.AREA, PlaceKind.NONE));
    places.setItemLabelGenerator(k -> getTranslation("procedure.places." + k.name()));
    places.setValue(p.placeKinds());
    places.setHelperText(getTranslation("procedure.places.help"));
    places.addClassName("stacked");
    add(policy, new Paragraph(getTranslation("procedure.policy.note")), places);
  }

  private Span explained(ModerationPolicy choice) {
    var title = new Span(getTranslation("procedure.policy." + choice.name()));
    title.addClassName("strong");
    var text = new Span(getTranslation("procedure.policy." + choice.name() + ".text"));
    text.addClassNames("sm", "muted");
    var both = new Span(title, text);
    both.addClassName("col");
    return both;
  }

  @Override
  Procedure apply(Procedure p) {
    return p.with(it -> {
      it.moderation = policy.getValue();
      it.placeKinds = places.getValue();
    });
  }
}
