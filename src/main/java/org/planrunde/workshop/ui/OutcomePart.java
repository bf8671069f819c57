package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Typed;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.RoundId;
import org.planrunde.workshop.RoundKind;

/** What comes of a round, in the moderator's words; only where something is decided. */
final class OutcomePart extends Div {
  private final RemoteWork work;
  private final TextArea text = new TextArea();
  private final Span told = Words.styled("muted", "");
  private @Nullable RoundId round;
  private String stored = "";

  OutcomePart(RemoteWork work) {
    this.work = work;
    addClassName("outcome-part");
    text.setLabel(getTranslation("eventdesk.outcome"));
    text.setHelperText(getTranslation("eventdesk.outcome.help"));
    text.setMaxLength(Round.MAX_OUTCOME);
    text.setWidthFull();
    told.getElement().setAttribute("role", "status");
    var keep =
        ActionButton.secondary(getTranslation("eventdesk.outcome.keep"))
            .icon("check")
            .onClick(this::keep);
    var line = new Div(keep, told);
    line.addClassNames("row", "wrap");
    add(text, new Typed("workshop-outcome-" + work.id), line);
  }

  private void keep() {
    var of = round;
    var words = text.getValue();
    if (of != null
        && work.change(v -> work.desk.workshops().conclude(work.staff, work.id, v, of, words))) {
      told.setText(getTranslation("eventdesk.outcome.kept"));
    }
  }

  /** Leaves alone what is being typed, whatever comes in meanwhile. */
  void show(RemoteState state) {
    var now = state.round();
    var runs = state.workshop().running().isPresent();
    setVisible(runs && now.plan().kind() == RoundKind.DECIDE);
    if (!now.id().equals(round) || text.getValue().equals(stored)) {
      round = now.id();
      stored = now.outcome();
      text.setValue(stored);
    }
  }
}
