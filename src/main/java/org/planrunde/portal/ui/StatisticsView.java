package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.portal.ui.chart.Numbers;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.PublicLayout;
import org.planrunde.ui.TitleBlock;

/** How many public contributions a procedure has, by topic, kind, way and time. */
@Route(value = Addresses.STATISTICS, layout = PublicLayout.class)
@AnonymousAllowed
final class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final PortalServices doors;
  private String title = "";

  StatisticsView(PortalServices doors) {
    this.doors = doors;
    addClassNames("page", "wide", "statistics");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug").orElse("");
    doors
        .procedures()
        .findPublic(slug)
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Procedure procedure) {
    title = getTranslation("portal.statistics.of", procedure.name());
    var figures = doors.statistics().of(procedure.id());
    var now = doors.procedures().now();
    removeAll();
    add(
        Parts.back(Addresses.procedure(procedure.slug()), procedure.name()),
        new H1(getTranslation("portal.statistics")),
        new Paragraph(getTranslation("portal.statistics.lead")));
    if (figures.total() == 0) {
      add(
          EmptyState.empty(
              getTranslation("portal.table.empty"), getTranslation("portal.table.empty.closed")));
      return;
    }
    var facts = new TitleBlock();
    facts.add(getTranslation("portal.tab.list"), Numbers.of(figures.total()));
    var tally = figures.tally();
    fact(facts, "portal.chart.votes", tally.supports() + tally.opposes());
    fact(facts, "portal.statistics.comments", tally.comments());
    facts.add(
        getTranslation("portal.statistics.state"),
        new Standing(procedure, now, this).tag().getElement().getTextRecursively());
    var charts = Parts.div("charts");
    new Charts(procedure, figures, new Dates(Dates.localeOf(this), now), this)
        .all()
        .forEach(charts::add);
    add(facts, charts, Keep.print(getTranslation("portal.print")), new DataLinks(procedure));
  }

  private void fact(TitleBlock facts, String key, int number) {
    if (number > 0) {
      facts.add(getTranslation(key), Numbers.of(number));
    }
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(title);
  }
}
