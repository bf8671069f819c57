package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import org.planrunde.procedure.dossier.PublicAppointment;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** What takes place in the procedures: what comes by month, and what was in the last months. */
@Route(value = Places.DATES, layout = PublicLayout.class)
@AnonymousAllowed
final class DatesView extends Div implements HasDynamicTitle {
  private static final Duration BACK = Duration.ofDays(180);
  private static final Duration AHEAD = Duration.ofDays(730);

  private final PortalServices doors;
  private final Dates dates;

  DatesView(PortalServices doors) {
    this.doors = doors;
    var now = doors.procedures().now();
    dates = new Dates(Dates.localeOf(this), now);
    addClassNames("page", "dates-page");
    add(
        new H1(getTranslation("portal.dates.title")),
        new Paragraph(getTranslation("portal.dates.lead")));
    var ahead = doors.dossiers().listPublic(now, now.plus(AHEAD));
    if (ahead.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("portal.dates.none"),
              getTranslation("portal.dates.none.text"),
              Parts.link(Places.HOME, getTranslation("portal.all-procedures"), "btn")));
    }
    months(ahead);
    var over =
        doors.dossiers().listPublic(now.minus(BACK), now).stream()
            .filter(a -> a.appointment().isOver(now))
            .toList();
    if (!over.isEmpty()) {
      add(new H2(getTranslation("portal.dates.over")), list(over.reversed()));
    }
  }

  private void months(List<PublicAppointment> ahead) {
    UnorderedList list = new UnorderedList();
    var month = "";
    for (var it : ahead) {
      var its = dates.monthAndYear(it.appointment().starts());
      if (!its.equals(month)) {
        month = its;
        list = list(List.of());
        add(new H2(month), list);
      }
      list.add(row(it));
    }
  }

  private UnorderedList list(List<PublicAppointment> items) {
    var list = new UnorderedList();
    list.addClassName("date-list");
    items.forEach(it -> list.add(row(it)));
    return list;
  }

  private AppointmentRow row(PublicAppointment it) {
    return new AppointmentRow(it.appointment(), it.slug(), it.procedure(), dates);
  }

  @Override
  public String getPageTitle() {
    return doors.titles().of(getTranslation("portal.dates.title"));
  }
}
