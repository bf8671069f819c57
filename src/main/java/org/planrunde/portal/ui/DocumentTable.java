package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.net.URI;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.dossier.Document;

/** Documents with kind, size and day; the page fetches none of them by itself. */
final class DocumentTable extends NativeTable {
  private static final int MEGA = 1_000;

  private final Dates dates;

  DocumentTable(List<Document> documents, Dates dates) {
    this.dates = dates;
    addClassName("documents");
    var first = new NativeTableRow();
    for (var key : List.of("portal.document", "portal.document.size", "portal.document.day")) {
      var cell = new NativeTableHeaderCell(getTranslation(key));
      cell.getElement().setAttribute("scope", "col");
      first.add(cell);
    }
    var head = new NativeTableHeader();
    head.add(first);
    var body = new NativeTableBody();
    documents.forEach(d -> body.add(row(d)));
    add(head, body);
  }

  private NativeTableRow row(Document d) {
    var link = new Anchor(d.url(), d.title());
    link.setRouterIgnore(true);
    link.getElement()
        .setAttribute("rel", "noopener noreferrer external")
        .setAttribute("referrerpolicy", "no-referrer");
    var kind = getTranslation("portal.document." + d.kind().name().toLowerCase(Locale.ROOT));
    var title = new NativeTableHeaderCell();
    title.getElement().setAttribute("scope", "row");
    title.add(link, Parts.span("xs muted", kind + " · " + host(d.url())));
    var day = d.day();
    var row = new NativeTableRow();
    row.add(
        title,
        new NativeTableCell(size(d.kilobytes())),
        new NativeTableCell(day == null ? "" : dates.numeric(day)));
    return row;
  }

  private static String host(String url) {
    var host = URI.create(url.replaceAll("[^\\x21-\\x7e]", "")).getHost();
    return host == null ? "" : host;
  }

  private String size(@Nullable Integer kilobytes) {
    if (kilobytes == null) {
      return "";
    }
    var number = NumberFormat.getNumberInstance(Dates.localeOf(this));
    number.setMaximumFractionDigits(1);
    return kilobytes < MEGA
        ? number.format(kilobytes) + "\u00a0kB"
        : number.format((double) kilobytes / MEGA) + "\u00a0MB";
  }
}
