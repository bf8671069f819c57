package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.PublicLogLine;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.PublicLayout;

/** What the moderation of a procedure decided, month by month: counts and reasons, never a text. */
@Route(value = "verfahren/:slug/moderation", layout = PublicLayout.class)
@AnonymousAllowed
final class ModerationLogView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final Moderation moderation;
  private final Procedures procedures;
  private final PageTitles titles;

  ModerationLogView(Moderation moderation, Procedures procedures, PageTitles titles) {
    this.moderation = moderation;
    this.procedures = procedures;
    this.titles = titles;
    addClassNames("page", "prose-page");
  }

  /** Where the page of a procedure leads here. */
  static Div link(Component who, Procedure procedure) {
    var path = Addresses.procedure(procedure.slug()) + "/moderation";
    return Parts.div("log-link", Parts.link(path, who.getTranslation("portal.log.link")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found =
        procedures
            .findBySlug(event.getRouteParameters().get("slug").orElse(""))
            .filter(Procedure::published);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    show(found.get());
  }

  private void show(Procedure procedure) {
    removeAll();
    add(
        Parts.back(Addresses.procedure(procedure.slug()), procedure.name()),
        new H1(getTranslation("portal.log.title")),
        new Paragraph(getTranslation("portal.log.lead")));
    var months = new LinkedHashMap<YearMonth, List<PublicLogLine>>();
    for (var line : moderation.publicLog(procedure.id())) {
      months.merge(
          line.month(), List.of(line), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    if (months.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("portal.log.empty.title"), getTranslation("portal.log.empty")));
    }
    months.forEach((month, lines) -> add(new H2(name(month)), table(lines)));
  }

  private String name(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", Dates.localeOf(this)).format(month);
  }

  private Div table(List<PublicLogLine> lines) {
    var head = new NativeTableRow();
    for (var key : List.of("what", "why", "number")) {
      var cell = new NativeTableHeaderCell(getTranslation("portal.log." + key));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    var body = new NativeTableBody();
    lines.forEach(line -> body.add(row(line)));
    return Parts.div("table-scroll", new NativeTable(new NativeTableHeader(head), body));
  }

  private NativeTableRow row(PublicLogLine line) {
    var reason = line.reason();
    var number = new NativeTableCell(new Text(Integer.toString(line.number())));
    number.addClassName("num");
    return new NativeTableRow(
        cell(new Text(getTranslation("portal.log.action." + line.decision().name()))),
        cell(
            new Text(
                reason == null
                    ? getTranslation("portal.log.no-reason")
                    : getTranslation("portal.log.reason." + reason.name()))),
        number);
  }

  private static NativeTableCell cell(Component content) {
    return new NativeTableCell(content);
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("portal.log.title"));
  }
}
