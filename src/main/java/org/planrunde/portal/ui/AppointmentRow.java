package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.ui.Icon;

/** One appointment in a list: its day as a leaf, what, when and where, and a file for calendars. */
final class AppointmentRow extends ListItem {
  AppointmentRow(Appointment a, String slug, String procedure, Dates dates) {
    addClassName("date-row");
    var leaf =
        Parts.div(
            "date-leaf",
            Parts.span("date-day", dates.dayOfMonth(a.starts())),
            Parts.span("xs", dates.shortMonth(a.starts())));
    leaf.getElement().setAttribute("aria-hidden", "true");
    var when = Parts.with("clock", dates.range(a.starts(), a.ends()));
    var meta = Parts.div("meta", when);
    if (!a.place().isEmpty()) {
      meta.add(Parts.with("map-pin", a.place()));
    }
    var body = Parts.div("date-body", new H3(a.title()));
    if (!procedure.isEmpty()) {
      body.add(new Paragraph(Parts.link(Addresses.procedure(slug), procedure)));
    }
    body.add(meta);
    if (!a.text().isEmpty()) {
      body.add(new Div(Parts.paragraphs(a.text())));
    }
    if (!a.isOver(dates.now())) {
      body.add(calendar(a, slug));
    }
    add(leaf, body);
  }

  private Anchor calendar(Appointment a, String slug) {
    var link = new Anchor(Addresses.calendar(slug, a.id()), "");
    link.addClassName("file-link");
    link.setRouterIgnore(true);
    link.getElement()
        .setAttribute("download", true)
        .setAttribute("aria-label", getTranslation("portal.dates.file.of", a.title()));
    link.add(new Icon("calendar"), new Span(getTranslation("portal.dates.file")));
    return link;
  }
}
