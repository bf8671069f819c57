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

/** How many groups there should be, and the button that groups. */
final class RunForm extends Div {
  private static final int AUTOMATIC = 0;
  private static final List<String> GRAINS =
      List.of("analysis.grain.coarse", "analysis.grain.medium", "analysis.grain.fine");

  private final Chips<Integer> choice;
  private final IntegerField number = new IntegerField();
  private final IntegerField seed = new IntegerField();

  RunForm(List<Integer> candidates, Consumer<ClusterRequest> start) {
    addClassName("run-form");
    choice = Chips.single(getTranslation("analysis.number"));
    choice.add(AUTOMATIC, getTranslation("analysis.number.auto"));
    for (int i = 0; i < Math.min(candidates.size(), GRAINS.size()); i++) {
      if (!candidates.subList(0, i).contains(candidates.get(i))) {
        choice.add(candidates.get(i), getTranslation(GRAINS.get(i), candidates.get(i)));
      }
    }
    choice.select(Set.of(AUTOMATIC));
    choice.addSelectionListener(_ -> number.clear());
    number.setLabel(getTranslation("analysis.number.own"));
    number.setMin(2);
    number.setMax(ClusterRequest.MOST);
    number.setStepButtonsVisible(true);
    seed.setLabel(getTranslation("analysis.seed"));
    seed.setHelperText(getTranslation("analysis.seed.help"));
    seed.setValue((int) ClusterRequest.USUAL_SEED);
    var help = new Paragraph(getTranslation("analysis.number.help"));
    help.addClassNames("sm", "muted");
    add(
        new H3(getTranslation("analysis.number")),
        choice,
        number,
        help,
        new Details(getTranslation("analysis.more-settings"), seed),
        ActionButton.primary(getTranslation("analysis.run"))
            .icon("refresh-cw")
            .wide()
            .onClick(() -> submit(start)));
  }

  private void submit(Consumer<ClusterRequest> start) {
    if (number.isInvalid() || seed.isInvalid()) {
      return;
    }
    int own = number.getValue() == null ? AUTOMATIC : number.getValue();
    int wanted = own != AUTOMATIC ? own : choice.selected().stream().findFirst().orElse(AUTOMATIC);
    long from = seed.getValue() == null ? ClusterRequest.USUAL_SEED : seed.getValue();
    start.accept(
        new ClusterRequest(
            wanted == AUTOMATIC ? OptionalInt.empty() : OptionalInt.of(wanted), from));
  }
}
