package org.planrunde.analysis.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;

/** How many groups there should be, automatic or by slider, and the button that groups. */
final class RunForm extends Div {
  private static final int AUTOMATIC = 0;
  private static final int OWN = -1;
  private static final int FIRST = 8;
  private static final List<String> GRAINS =
      List.of("analysis.grain.coarse", "analysis.grain.medium", "analysis.grain.fine");

  private final Chips<Integer> choice;
  private final GroupSlider slider;
  private final IntegerField seed = new IntegerField();

  /** Begins with the groups that there are now; 0 if there are none yet. */
  RunForm(List<Integer> candidates, int now, Consumer<ClusterRequest> start) {
    addClassName("run-form");
    slider = new GroupSlider(now == 0 ? FIRST : now, _ -> choose(OWN));
    choice = choice(candidates);
    seed.setLabel(getTranslation("analysis.seed"));
    seed.setHelperText(getTranslation("analysis.seed.help"));
    seed.setValue((int) ClusterRequest.USUAL_SEED);
    var help = new Paragraph(getTranslation("analysis.number.help"));
    help.addClassNames("sm", "muted");
    add(
        new H3(getTranslation("analysis.number")),
        choice,
        slider,
        help,
        new Details(getTranslation("analysis.more-settings"), seed),
        ActionButton.primary(getTranslation("analysis.run"))
            .icon("refresh-cw")
            .wide()
            .onClick(() -> submit(start)));
  }

  private Chips<Integer> choice(List<Integer> candidates) {
    Chips<Integer> chips = Chips.single(getTranslation("analysis.number"));
    chips.add(AUTOMATIC, getTranslation("analysis.number.auto"));
    for (int i = 0; i < Math.min(candidates.size(), GRAINS.size()); i++) {
      if (!candidates.subList(0, i).contains(candidates.get(i))) {
        chips.add(candidates.get(i), getTranslation(GRAINS.get(i), candidates.get(i)));
      }
    }
    chips.add(OWN, getTranslation("analysis.number.slider"));
    chips.select(Set.of(AUTOMATIC));
    chips.addSelectionListener(
        values -> values.stream().filter(k -> k > AUTOMATIC).forEach(slider::setValue));
    return chips;
  }

  private void choose(int option) {
    choice.select(Set.of(option));
  }

  private void submit(Consumer<ClusterRequest> start) {
    if (seed.isInvalid()) {
      return;
    }
    boolean automatic = choice.selected().contains(AUTOMATIC);
    long from = seed.getValue() == null ? ClusterRequest.USUAL_SEED : seed.getValue();
    start.accept(
        new ClusterRequest(automatic ? OptionalInt.empty() : OptionalInt.of(slider.value()), from));
  }
}
