package org.planrunde.portal.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Lying bars with name and number; a picture for the eye, said in one sentence to the ear. */
public final class BarChart extends Div {
  /** The longest bar fills the width. */
  public BarChart(List<Bar> bars, String sentence) {
    addClassName("bars");
    getElement().setAttribute("role", "img").setAttribute("aria-label", sentence);
    int most = bars.stream().mapToInt(Bar::value).max().orElse(0);
    bars.forEach(bar -> add(row(bar, most)));
  }

  private static Div row(Bar bar, int most) {
    var label = new Span();
    label.addClassName("bar-label");
    var mark = bar.mark();
    if (mark != null) {
      label.add(mark);
    }
    label.add(new Span(bar.label()));
    var number = new Span(Numbers.of(bar.value()));
    number.addClassName("bar-number");
    var line = new Div();
    line.addClassName("bar-line");
    line.getStyle().set("width", percent(bar.value(), most));
    var track = new Div(line);
    track.addClassName("bar-track");
    var row = new Div(label, number, track);
    row.addClassName("chart-bar");
    return row;
  }

  static String percent(int value, int most) {
    return String.format(Locale.ROOT, "%.2f%%", most == 0 ? 0 : 100.0 * value / most);
  }
}
