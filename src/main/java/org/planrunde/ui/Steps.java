package org.planrunde.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far one has come in a row of steps: "Schritt 2 von 3" and a bar. */
public final class Steps extends Div {
  private final int total;
  private final Span words = new Span();
  private final Div bars = new Div();

  /**
   * Starts at step 1.
   *
   * @throws IllegalArgumentException if there are fewer than two steps
   */
  public Steps(int total) {
    if (total < 2) {
      throw new IllegalArgumentException("steps: " + total);
    }
    this.total = total;
    addClassName("steps");
    words.addClassName("steps-words");
    bars.addClassName("steps-bars");
    bars.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < total; i++) {
      bars.add(new Span());
    }
    add(words, bars);
    setCurrent(1);
  }

  /**
   * Moves to a step; one more than the last means done.
   *
   * @throws IllegalArgumentException if the step is out of range
   */
  public void setCurrent(int step) {
    if (step < 1 || step > total + 1) {
      throw new IllegalArgumentException("step " + step + " of " + total);
    }
    words.setText(
        step > total ? getTranslation("ui.steps.done") : getTranslation("ui.steps", step, total));
    for (int i = 0; i < total; i++) {
      bars.getComponentAt(i).setClassName("on", i < step);
    }
  }
}
