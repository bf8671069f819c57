package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.stream.Stream;
import org.planrunde.procedure.Procedure;

/** One procedure in the town's list. */
final class ProcedureRow extends ListItem {
  private final Anchor link;

  /** {@code near} says how far it is, {@code town} where it lies; both may be empty. */
  ProcedureRow(Procedure procedure, Instant now, int contributions, String near, String town) {
    addClassNames("it", "pr", "plain");
    var standing = new Standing(procedure, now, this);
    link = Parts.link(Addresses.procedure(procedure.slug()), procedure.name());
    var title = new H3(link);
    var text = procedure.text();
    var meta = Parts.div("meta");
    if (!near.isEmpty()) {
      meta.add(Parts.with("locate", near));
    }
    var where = Stream.of(text.district(), town).filter(w -> !w.isEmpty()).toList();
    if (!where.isEmpty()) {
      meta.add(Parts.with("map-pin", String.join(", ", where)));
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
            new Paragraph(text.result().isEmpty() ? text.teaser() : text.result()),
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
