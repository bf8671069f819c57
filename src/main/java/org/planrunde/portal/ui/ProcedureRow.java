package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.planrunde.procedure.Procedure;

/** One procedure in the town's list. */
final class ProcedureRow extends ListItem {
  private final Anchor link;

  ProcedureRow(Procedure procedure, Instant now, int contributions) {
    addClassNames("it", "pr", "plain");
    var standing = new Standing(procedure, now, this);
    link = Parts.link(Addresses.procedure(procedure.slug()), procedure.name());
    var title = new H3(link);
    var text = procedure.text();
    var meta = Parts.div("meta");
    if (!text.district().isEmpty()) {
      meta.add(Parts.with("map-pin", text.district()));
    }
    if (contributions > 0) {
      meta.add(
          Parts.with(
              "message-square",
              getTranslation(
                  contributions == 1 ? "portal.count.one" : "portal.count", contributions)));
    }
    var line = Parts.span("sm muted", standing.line());
    add(
        Parts.div(
            "cell",
            Parts.div("row", standing.tag(), line),
            title,
            new Paragraph(text.teaser()),
            meta));
  }

  void onFocus(Runnable action) {
    link.getElement().addEventListener("focus", event -> action.run());
  }

  void setMarked(boolean marked) {
    if (marked) {
      getElement().setAttribute("aria-current", "true");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }

  void bringIntoView() {
    link.focus();
  }
}
