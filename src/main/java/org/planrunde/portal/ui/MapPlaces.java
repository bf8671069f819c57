package org.planrunde.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Draft;
import org.planrunde.geo.Metric;
import org.planrunde.geo.PlaceParts;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.plan.ui.parts.PlaceSearch;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PlaceChanged;
import org.planrunde.ui.Placing;
import org.planrunde.ui.Segments;

/** The places that somebody sets on the map: told in words, and found by search. */
final class MapPlaces extends Div {
  private static final double AROUND_A_FIND = 80;

  private final DraftState state;
  private final MapCanvas map;
  private final PlaceWords words;
  private final AnchorPart onBuilding;
  private final Consumer<String> problem;
  private final List<Placing> drawable;
  private final Div told = Parts.div("place-told");
  private final PlaceList list;
  private final ActionButton another;
  private final ActionButton away;
  private final Segments<Placing> kinds = new Segments<>(getTranslation("portal.form.drawn"));
  private final PlaceSearch search;
  private @Nullable Registration moved;

  /** Which of the places is being set; -1 for one that is not complete yet. */
  private int at;

  /** {@code problem} gets what is wrong with the place, or nothing once it was moved. */
  MapPlaces(
      Procedure procedure,
      PlaceFinder finder,
      DraftState state,
      MapCanvas map,
      PlaceWords words,
      AnchorPart onBuilding,
      Consumer<String> problem) {
    this.state = state;
    this.map = map;
    this.words = words;
    this.onBuilding = onBuilding;
    this.problem = problem;
    drawable =
        Arrays.stream(Placing.values())
            .filter(p -> procedure.placeKinds().contains(PlaceKind.valueOf(p.name())))
            .toList();
    addClassName("on-map");
    list = new PlaceList(words, this::edit, this::remove);
    search = new PlaceSearch(procedure, finder, this::jump, problem);
    another =
        ActionButton.secondary(getTranslation("portal.places.another"))
            .icon("plus")
            .onClick(this::another);
    away =
        ActionButton.text(getTranslation("portal.places.away"))
            .icon("trash-2")
            .onClick(() -> remove(0));
    settle();
    add(told, list, Parts.div("place-more", another, away));
    if (drawable.size() > 1) {
      offerKinds();
      add(kinds);
    }
    add(search);
  }

  /** Leaves of an older draft only what this procedure offers. */
  private void settle() {
    if (!drawable.isEmpty() && !drawable.contains(state.drawn)) {
      state.drawn = drawable.getFirst();
      state.place = null;
    }
    at = places().size() - 1;
  }

  private void offerKinds() {
    for (var kind : drawable) {
      kinds.add(kind, getTranslation("portal.form.drawn." + kind.name().toLowerCase(Locale.ROOT)));
    }
    kinds.select(state.drawn);
    kinds.addSelectionListener(this::change);
  }

  /** Where there is but one kind, nothing is offered to choose from. */
  private void showKind() {
    if (drawable.size() > 1) {
      kinds.select(state.drawn);
    }
  }

  /** False if this procedure offers no way to point at a place. */
  boolean canDraw() {
    return !drawable.isEmpty();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    moved = map.addPlaceChangedListener(this::moved);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (moved != null) {
      moved.remove();
    }
    map.stopPlacing();
  }

  /** Begins or goes on with drawing. */
  void start() {
    at = places().size() - 1;
    map.startPlacing(state.drawn, state.place);
    tell();
  }

  void stop() {
    map.stopPlacing();
  }

  void focus() {
    search.focus();
  }

  /** True if this procedure takes single points, as a scene gives them. */
  boolean canPoint() {
    return drawable.contains(Placing.POINT);
  }

  /** A place that was pointed at in the scene: the one and only, also on the map. */
  void pointAt(Point place) {
    state.drawn = Placing.POINT;
    showKind();
    at = 0;
    keep(List.of(place));
    map.startPlacing(Placing.POINT, place);
  }

  private List<Geometry> places() {
    var place = state.place;
    return place == null ? List.of() : PlaceParts.of(place);
  }

  private void keep(List<Geometry> places) {
    state.place = places.isEmpty() ? null : PlaceParts.join(places);
    onBuilding.placed();
    state.changed();
    problem.accept("");
    tell();
  }

  private void moved(PlaceChanged change) {
    if (state.where != DraftState.Where.MAP) {
      return;
    }
    at = change.at();
    change
        .mode()
        .filter(drawable::contains)
        .ifPresent(mode -> {
          state.drawn = mode;
          showKind();
        });
    keep(change.place().map(PlaceParts::of).orElse(List.of()));
  }

  /** Another kind sets the present place anew. */
  private void change(Placing kind) {
    if (kind != state.drawn) {
      state.drawn = kind;
      map.changePlace(kind);
      drop(at);
    }
  }

  private void another() {
    at = -1;
    map.anotherPlace(state.drawn);
    tell();
  }

  private void edit(int which) {
    map.editPlace(which);
  }

  private void remove(int which) {
    map.removePlace(which);
    drop(which);
    at = places().size() - 1;
    tell();
    if (another.isVisible()) {
      another.focus();
    } else {
      map.focusPlace();
    }
  }

  private void drop(int which) {
    var rest = new ArrayList<>(places());
    if (which >= 0 && which < rest.size()) {
      rest.remove(which);
    }
    at = -1;
    keep(rest);
  }

  private void jump(Point place) {
    if (state.drawn != Placing.POINT) {
      map.fit(Metric.boxAround(place, AROUND_A_FIND));
      return;
    }
    map.setPlace(place);
    var all = new ArrayList<>(places());
    if (at >= 0 && at < all.size()) {
      all.set(at, place);
    } else {
      all.add(place);
      at = all.size() - 1;
    }
    keep(all);
  }

  private void tell() {
    var places = places();
    var several = places.size() > 1 || (places.size() == 1 && at < 0);
    told.setVisible(!several);
    list.setVisible(several);
    another.setVisible(at >= 0 && !places.isEmpty() && places.size() < Draft.MAX_PLACES);
    away.setVisible(!several && !places.isEmpty());
    if (several) {
      list.show(places, at);
    } else {
      tellOne(places);
    }
    if (at >= 0 && at < places.size()) {
      map.setPlaceWords(words.title(places.get(at)), words.line(places.get(at)));
      onBuilding.tell(words.title(places.get(at)));
    }
  }

  private void tellOne(List<Geometry> places) {
    told.removeAll();
    told.add(new Icon("map-pin"));
    if (places.isEmpty()) {
      var hint = state.drawn == Placing.POINT ? "portal.form.point" : "portal.form.draw";
      told.add(new Span(getTranslation(hint)));
      return;
    }
    var only = places.getFirst();
    told.add(
        new Div(
            Parts.span("place-title", words.title(only)),
            Parts.span("sm muted", words.line(only))));
  }
}
