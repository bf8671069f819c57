package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.planrunde.plan.PlanFit;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** How well the points fit, what may be wrong, how strongly the plan is shown, and the end. */
final class FitSide extends Div {
  /** What one can do here. */
  interface Acts {
    void strengthChanged();

    /** Marks both sides of a point once more. */
    void setAnew(int index);

    void take();
  }

  private static final int USUAL_STRENGTH = 60;

  private final FitPoints points;
  private final Acts acts;
  private final Problems problems = new Problems();
  private final Div verdict = new Div();
  private final Input strength = new Input();
  private final Span percent = new Span();
  private final ActionButton anew = ActionButton.secondary("");
  private final ActionButton take =
      ActionButton.primary(getTranslation("plan.fit.take")).icon("check").wide();

  FitSide(FitPoints points, Acts acts) {
    this.points = points;
    this.acts = acts;
    addClassName("fit-side");
    verdict.getElement().setAttribute("aria-live", "polite");
    anew.onClick(() -> acts.setAnew(suspectRow()));
    take.onClick(() -> problems.guard(acts::take));
    var row = new Div(anew, take);
    row.addClassName("row");
    add(problems, verdict, slider(), row);
  }

  private Div slider() {
    strength.setType("range");
    strength.getElement().setAttribute("min", "0").setAttribute("max", "100");
    strength.getElement().setAttribute("step", "5");
    strength.setId("fit-strength");
    strength.setValue(Integer.toString(USUAL_STRENGTH));
    strength.setValueChangeMode(ValueChangeMode.EAGER);
    strength.addValueChangeListener(_ -> {
      showPercent();
      acts.strengthChanged();
    });
    var label = new NativeLabel(getTranslation("plan.fit.strength"));
    label.setFor("fit-strength");
    showPercent();
    var box = new Div(label, strength, percent);
    box.addClassName("fit-strength");
    return box;
  }

  private void showPercent() {
    percent.setText(getTranslation("plan.fit.percent", Math.round(100 * strength())));
  }

  /** 0 to 1. */
  double strength() {
    var text = strength.getValue();
    return text != null && text.matches("\\d{1,3}")
        ? Math.min(100, Integer.parseInt(text)) / 100.0
        : USUAL_STRENGTH / 100.0;
  }

  private int suspectRow() {
    for (int i = 0; i < points.rows().size(); i++) {
      if (points.isSuspect(i)) {
        return i;
      }
    }
    return -1;
  }

  void show() {
    problems.clear();
    verdict.removeAll();
    var fit = points.fit();
    take.setEnabled(fit.isPresent());
    var suspect = suspectRow();
    anew.setVisible(suspect >= 0);
    anew.setText(getTranslation("plan.fit.anew", suspect + 1));
    points
        .refusal()
        .ifPresent(why -> verdict.add(new Note(Note.Kind.ERROR, PlanWords.say(this, why))));
    if (fit.isPresent()) {
      show(fit.get(), suspect);
    } else if (points.refusal().isEmpty()) {
      verdict.add(new Note(Note.Kind.HINT, getTranslation("plan.fit.begin")));
    }
  }

  private void show(PlanFit fit, int suspect) {
    var georeference = fit.georeference();
    if (suspect >= 0) {
      verdict.add(
          new Note(
              Note.Kind.WARN,
              getTranslation(
                  "plan.fit.suspect", suspect + 1, PlanWords.metres(this, fit.suspectMetres())),
              getTranslation(
                  "plan.fit.suspect.without",
                  suspect + 1,
                  PlanWords.metres(this, fit.rmsWithout()))));
      return;
    }
    if (!georeference.checked()) {
      verdict.add(
          new Note(
              Note.Kind.HINT,
              getTranslation(points.complete().size() == 2 ? "plan.fit.two" : "plan.fit.three")));
      return;
    }
    var rms =
        new Paragraph(getTranslation("plan.fit.rms", PlanWords.metres(this, georeference.rms())));
    rms.addClassName("fit-rms");
    verdict.add(rms);
  }
}
