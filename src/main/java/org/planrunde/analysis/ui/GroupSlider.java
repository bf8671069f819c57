package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.IntConsumer;
import org.planrunde.analysis.ClusterRequest;

/**
 * How many groups, as a native slider: arrow keys, Home and End work, and the number is shown and
 * spoken with what it counts.
 */
final class GroupSlider extends Div {
  static final int FEWEST = 2;
  private static final int SETTLED = 150;

  private final Element input = new Element("input");
  private final Span number = Words.styled("num count", "");
  private int value;

  GroupSlider(int value, IntConsumer moved) {
    addClassName("group-slider");
    input
        .setAttribute("type", "range")
        .setAttribute("min", Integer.toString(FEWEST))
        .setAttribute("max", Integer.toString(ClusterRequest.MOST))
        .setAttribute("step", "1");
    input
        .addEventListener(
            "input",
            _ -> {
              setValue(typed());
              moved.accept(this.value);
            })
        .synchronizeProperty("value")
        .debounce(SETTLED);
    number.getElement().setAttribute("aria-hidden", "true");
    var words = new Div(new Span(getTranslation("analysis.number.own")), number);
    words.addClassName("row");
    var label = new NativeLabel();
    label.add(words);
    label.getElement().appendChild(input);
    add(label, ends());
    setValue(value);
  }

  /** What a hand or a key moves. */
  Element input() {
    return input;
  }

  int value() {
    return value;
  }

  void setValue(int wanted) {
    value = Math.clamp(wanted, FEWEST, ClusterRequest.MOST);
    input.setProperty("value", Integer.toString(value));
    var words = getTranslation("analysis.number.groups", value);
    input.setAttribute("aria-valuetext", words);
    number.setText(words);
  }

  private Div ends() {
    var ends =
        new Div(
            new Span(Integer.toString(FEWEST)), new Span(Integer.toString(ClusterRequest.MOST)));
    ends.addClassNames("ends", "sm", "muted", "num");
    ends.getElement().setAttribute("aria-hidden", "true");
    return ends;
  }

  /** What the browser sent, or the last number if that is none. */
  private int typed() {
    try {
      return Integer.parseInt(input.getProperty("value", ""));
    } catch (NumberFormatException _) {
      return value;
    }
  }
}
