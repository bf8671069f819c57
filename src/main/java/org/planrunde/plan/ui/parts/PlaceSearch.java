package org.planrunde.plan.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Areas;
import org.planrunde.geo.TypedCoordinates;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.gazetteer.FoundPlace;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.SearchField;

/**
 * Finds a place by street, house number or coordinates. Where the own plans end, and only on a
 * press that says who is asked, the words go to the geocoder that the operator named.
 */
public final class PlaceSearch extends Div {
  private static final int SHORTEST = 2;

  private final Procedure procedure;
  private final PlaceFinder places;
  private final Consumer<Point> found;
  private final Consumer<String> tell;
  private final Div hits = new Div();
  private final Div outside = new Div();
  private final SearchField search;

  /** {@code tell} gets what went wrong, or nothing once it is well again. */
  public PlaceSearch(
      Procedure procedure, PlaceFinder places, Consumer<Point> found, Consumer<String> tell) {
    this.procedure = procedure;
    this.places = places;
    this.found = found;
    this.tell = tell;
    search = new SearchField(getTranslation("plan.find"), getTranslation("plan.find.hint"));
    search.addSearchListener(this::find);
    hits.addClassName("street-hits");
    outside.addClassName("outside-search");
    outside.setVisible(false);
    add(search, hits, outside);
  }

  /** Puts the keyboard into the field. */
  public void focus() {
    search.focus();
  }

  private void find(String said) {
    clear();
    if (TypedCoordinates.looksLikeNumbers(said)) {
      TypedCoordinates.read(said, near())
          .ifPresentOrElse(found, () -> tell.accept(getTranslation("plan.find.numbers")));
    } else if (said.length() >= SHORTEST) {
      var own = places.names().search(procedure, said);
      show(own);
      if (own.isEmpty()) {
        tell.accept(getTranslation("plan.find.nothing", said));
        offerOutside(said);
      }
    }
  }

  private void clear() {
    hits.removeAll();
    outside.removeAll();
    outside.setVisible(false);
    tell.accept("");
  }

  private @Nullable Point near() {
    var area = procedure.area();
    return area == null ? null : Areas.labelPoint(area).orElse(null);
  }

  private void show(List<FoundPlace> all) {
    for (var place : all) {
      var hit = ActionButton.text(place.name()).icon("map-pin");
      // A press by key counts no clicks; by finger the keyboard would cover the map.
      hit.addClickListener(e -> choose(place, e.getClickCount() == 0));
      hits.add(hit);
    }
  }

  private void choose(FoundPlace place, boolean byKey) {
    clear();
    if (byKey) {
      search.focus();
    }
    found.accept(place.at());
  }

  private void offerOutside(String said) {
    places
        .outside()
        .host()
        .ifPresent(host -> {
          var words = new Paragraph(getTranslation("plan.find.outside", host, said));
          words.addClassNames("sm", "muted");
          var go = ActionButton.secondary(getTranslation("plan.find.onward"));
          go.setDisableOnClick(true);
          outside.add(words, go.onClick(() -> ask(host, said)));
          outside.setVisible(true);
        });
  }

  private void ask(String host, String said) {
    clear();
    try {
      var theirs = places.outside().search(said, procedure.area());
      show(theirs);
      if (theirs.isEmpty()) {
        tell.accept(getTranslation("plan.find.nowhere", host, said));
      }
    } catch (RefusedException e) {
      var why = e.problems().getFirst().message();
      tell.accept(getTranslation(why.key(), why.arguments().toArray()));
    }
  }
}
