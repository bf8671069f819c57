package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.retention.RetentionRule;

/** How long what leads to a person is kept after the last phase, and on which day that ends. */
final class RetentionPart extends Div {
  private final IntegerField days = new IntegerField();
  private final Paragraph when = new Paragraph();

  RetentionPart(RetentionRule rule, Optional<Integer> erased, Runnable changed) {
    addClassName("step-form");
    days.setLabel(getTranslation("procedure.retention.days"));
    days.setManualValidation(true);
    days.setValueChangeMode(ValueChangeMode.ON_BLUR);
    days.setWidth("24em");
    days.setValue(rule.days());
    days.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        changed.run();
      }
    });
    when.addClassName("strong");
    when.getElement().setAttribute("role", "status");
    add(
        new H2(getTranslation("procedure.retention")),
        new Paragraph(getTranslation("procedure.retention.lead")),
        days,
        when);
    var last = rule.erased();
    if (last != null) {
      add(new Paragraph(getTranslation("procedure.retention.erased", day(last), erased.orElse(0))));
    }
  }

  IntegerField field() {
    return days;
  }

  /** Says the day for these phases and the days that stand in the field. */
  void show(List<Phase> phases) {
    var typed = days.getValue();
    when.setText(
        Optional.ofNullable(typed)
            .filter(n -> n >= 0 && n <= RetentionRule.MOST)
            .flatMap(n -> RetentionRule.due(phases, n))
            .map(due -> getTranslation("procedure.retention.when", day(due)))
            .orElseGet(() -> getTranslation("procedure.retention.never")));
  }

  private String day(Instant moment) {
    return Days.words(Days.first(moment), getLocale());
  }
}
