package org.planrunde.portal.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Standing columns over time; a picture for the eye, said in one sentence to the ear. */
public final class ColumnChart extends Div {
  /** The highest column fills the height; only the first and last name stand below. */
  public ColumnChart(List<Bar> bars, String sentence) {
    addClassName("columns");
    getElement().setAttribute("role", "img").setAttribute("aria-label", sentence);
    int most = bars.stream().mapToInt(Bar::value).max().orElse(0);
    var top = new Span(Numbers.of(most));
    top.addClassNames("num", "columns-top");
    var plot = new Div();
    plot.addClassName("columns-plot");
    for (var bar : bars) {
      var column = new Div();
      column.addClassName("column");
      column.getStyle().set("height", BarChart.percent(bar.value(), most));
      column.getElement().setAttribute("title", bar.label() + ": " + Numbers.of(bar.value()));
      plot.add(column);
    }
    var axis = new Div();
    axis.addClassName("columns-axis");
    if (!bars.isEmpty()) {
      axis.add(new Span(bars.getFirst().label()));
    }
    if (bars.size() > 1) {
      axis.add(new Span(bars.getLast().label()));
    }
    add(top, plot, axis);
  }
}
