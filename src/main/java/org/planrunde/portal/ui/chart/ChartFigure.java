package org.planrunde.portal.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.planrunde.kernel.CsvText;
import org.planrunde.ui.Icon;

/** A chart, the same as a table, and the same as a file. */
@Tag("figure")
public final class ChartFigure extends HtmlContainer {
  private final List<List<String>> table = new ArrayList<>();

  /**
   * @param file the name of the file without its ending
   * @param head the names of the two columns
   */
  public ChartFigure(
      String title, Component chart, List<Bar> bars, List<String> head, String file) {
    addClassName("chart");
    table.add(head);
    bars.forEach(bar -> table.add(List.of(bar.label(), Integer.toString(bar.value()))));
    var details = new NativeDetails(new Span(getTranslation("portal.chart.table")), table(bars));
    add(new H2(title), chart, tools(details, file, title));
  }

  private Div tools(NativeDetails details, String file, String title) {
    var link = new Anchor(download(file + ".csv"), "");
    link.addClassName("chart-file");
    var words = new Span(getTranslation("portal.chart.file"));
    link.add(new Icon("download"), words);
    link.getElement()
        .setAttribute("download", true)
        .setAttribute("aria-label", getTranslation("portal.chart.file.of", title));
    var tools = new Div(details, link);
    tools.addClassName("chart-tools");
    return tools;
  }

  private DownloadHandler download(String name) {
    return DownloadHandler.fromInputStream(event -> {
      var bytes = CsvText.of(table).getBytes(StandardCharsets.UTF_8);
      return new DownloadResponse(
          new ByteArrayInputStream(bytes), name, "text/csv;charset=utf-8", bytes.length);
    });
  }

  private NativeTable table(List<Bar> bars) {
    var first = new NativeTableRow();
    table
        .getFirst()
        .forEach(name -> {
          var cell = new NativeTableHeaderCell(name);
          cell.getElement().setAttribute("scope", "col");
          first.add(cell);
        });
    var head = new NativeTableHeader();
    head.add(first);
    var body = new NativeTableBody();
    bars.forEach(bar -> {
      var name = new NativeTableHeaderCell(bar.label());
      name.getElement().setAttribute("scope", "row");
      var number = new NativeTableCell(Numbers.of(bar.value()));
      number.addClassName("num");
      var row = new NativeTableRow();
      row.add(name, number);
      body.add(row);
    });
    return new NativeTable(head, body);
  }
}
