package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Readiness;
import org.planrunde.ui.Icon;

/** What is there and what is missing, each with a link to the step that has it. */
final class Checklist extends UnorderedList {
  Checklist() {
    addClassNames("facts", "checklist");
  }

  void show(Procedure p) {
    removeAll();
    Readiness.of(p).forEach(item -> add(line(p, item)));
  }

  private ListItem line(Procedure p, Readiness.Item item) {
    var icon = new Icon(item.done() ? "circle-check" : "circle-alert");
    var line = new ListItem(icon, words(p, item));
    line.addClassName(item.done() ? "ok" : item.required() ? "err" : "warn");
    return line;
  }

  private Component words(Procedure p, Readiness.Item item) {
    var key = "procedure.ready." + item.key() + (item.done() ? "" : ".missing");
    if (item.done()) {
      return new Span(getTranslation(key));
    }
    var link = new Anchor(step(item.key()).route(p.slug()), getTranslation(key));
    var kind =
        new Span(
            getTranslation(
                item.required() ? "procedure.ready.required" : "procedure.ready.advised"));
    kind.addClassNames("xs", "muted");
    var both = new Span(link, kind);
    both.addClassName("col");
    return both;
  }

  private static Step step(String key) {
    return switch (key) {
      case "area" -> Step.AREA;
      case "phases", "contributions" -> Step.PHASES;
      case "categories" -> Step.CATEGORIES;
      default -> Step.BASICS;
    };
  }
}
