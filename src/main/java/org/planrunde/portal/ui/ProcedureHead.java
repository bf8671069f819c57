package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Icon;
import org.planrunde.ui.Note;
import org.planrunde.ui.Places;
import org.planrunde.ui.Segments;
import org.planrunde.ui.ThreadLine;

/** Name, thread and primary button of a procedure, and the choice of what the panel shows. */
final class ProcedureHead extends Div {
  private final H1 title;
  private final Div tabRow = Parts.div("proc-tabs");

  ProcedureHead(
      Procedure procedure, Instant now, boolean draft, boolean about, Consumer<Boolean> chosen) {
    var standing = new Standing(procedure, now, this);
    title = new H1(procedure.name());
    var back = Parts.back(Places.HOME, getTranslation("portal.all-procedures"));
    back.addClassName("wide-only");
    var top = Parts.div("proc-head", back, title);
    if (!procedure.phases().isEmpty()) {
      top.add(new ThreadLine(standing.stations()));
    }
    if (procedure.takesContributions(now)) {
      top.add(Parts.div("act wide-only", writeLink(procedure, draft)));
    } else {
      top.add(closed(procedure, standing));
    }
    var tabs = new Segments<Boolean>(getTranslation("portal.tabs"));
    tabs.add(false, getTranslation("portal.tab.list"));
    tabs.add(true, getTranslation("portal.tab.about"));
    tabs.select(about);
    tabs.addSelectionListener(chosen);
    tabRow.add(tabs);
    add(top, tabRow);
  }

  void addBesideTabs(Component part) {
    tabRow.add(part);
  }

  private Note closed(Procedure procedure, Standing standing) {
    return procedure.text().result().isEmpty()
        ? new Note(Note.Kind.INFO, standing.closed())
        : new Note(Note.Kind.OK, getTranslation("portal.state.result"), standing.closed());
  }

  /** The one thing to do on this page. */
  static Anchor writeLink(Procedure procedure, boolean draft) {
    var link = Parts.link(Addresses.form(procedure.slug()), "", "btn", "p");
    link.add(
        new Icon("pencil-line"),
        new Span(link.getTranslation(draft ? "portal.write.on" : "portal.write")));
    return link;
  }

  H1 title() {
    return title;
  }
}
