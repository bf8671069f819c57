package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.ui.ActionButton;

/** The places of a draft in words, each to be changed or taken away. */
final class PlaceList extends OrderedList {
  private final PlaceWords words;
  private final IntConsumer edit;
  private final IntConsumer remove;

  PlaceList(PlaceWords words, IntConsumer edit, IntConsumer remove) {
    this.words = words;
    this.edit = edit;
    this.remove = remove;
    addClassName("place-list");
    getElement().setAttribute("aria-label", getTranslation("portal.places"));
  }

  /** Shows the places; {@code at} is being set, and is a further one if it is -1. */
  void show(List<Geometry> places, int at) {
    removeAll();
    for (int i = 0; i < places.size(); i++) {
      add(row(i, places.get(i), i == at));
    }
    if (at < 0) {
      var number = places.size() + 1;
      var open = Parts.span("sm muted", getTranslation("portal.places.open"));
      var next = new ListItem(number(number), new Div(open));
      next.getElement().setAttribute("aria-current", "true");
      add(next);
    }
  }

  private ListItem row(int i, Geometry place, boolean current) {
    var title = words.title(place);
    var told = new Div(Parts.span("place-title", title), Parts.span("sm muted", words.line(place)));
    var change =
        ActionButton.iconOnly("pencil", getTranslation("portal.places.edit", i + 1, title))
            .onClick(() -> edit.accept(i));
    var away =
        ActionButton.iconOnly("trash-2", getTranslation("portal.places.remove", i + 1, title))
            .onClick(() -> remove.accept(i));
    var row = new ListItem(number(i + 1), told, Parts.div("row", change, away));
    if (current) {
      row.getElement().setAttribute("aria-current", "true");
    }
    return row;
  }

  private static Span number(int number) {
    return Parts.span("no", Integer.toString(number));
  }
}
