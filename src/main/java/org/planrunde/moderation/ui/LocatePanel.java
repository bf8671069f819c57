package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.Metric;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.moderation.Locating;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.plan.ui.parts.PlaceSearch;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Placing;

/** One contribution whose place is told in words, and the map on which staff find it. */
final class LocatePanel extends Section {
  private static final double METRES = 80;

  private final DeskContext desk;
  private final Locating locating;
  private final PlaceFinder finder;
  private final Procedure procedure;
  private final MapCanvas map = new MapCanvas();
  private final Div body = new Div();
  private final Paragraph told = new Paragraph();
  private final ActionButton keep;
  private Consumer<ContributionId> done = id -> {};
  private @Nullable Contribution current;
  private @Nullable Point place;

  LocatePanel(DeskContext desk, Locating locating, PlaceFinder finder, Procedure procedure) {
    this.desk = desk;
    this.locating = locating;
    this.finder = finder;
    this.procedure = procedure;
    addClassName("work");
    getElement().setAttribute("aria-label", getTranslation("moderation.locate.one"));
    keep =
        ActionButton.primary(getTranslation("moderation.locate.keep"))
            .icon("map-pin")
            .onClick(this::keep);
    told.getElement().setAttribute("role", "status");
    body.addClassName("scroll");
    dress();
    add(body);
  }

  private void dress() {
    map.addClassName("locate-map");
    map.setLabel(getTranslation("moderation.locate.map"));
    map.setLayers(desk.layers(procedure));
    var area = procedure.area();
    map.setArea(area);
    if (area != null) {
      map.fit(area.getEnvelopeInternal());
    }
    map.addPlaceChangedListener(
        change -> moved(change.place().orElse(null) instanceof Point p ? p : null));
    map.addPlaceConfirmedListener(enter -> keep());
  }

  /** Called with what was located or taken back. */
  void onDone(Consumer<ContributionId> listener) {
    done = listener;
  }

  void show(@Nullable Contribution c) {
    current = c;
    place = null;
    body.removeAll();
    if (c == null) {
      map.stopPlacing();
      body.add(
          EmptyState.empty(
              getTranslation("moderation.locate.empty.title"),
              getTranslation("moderation.locate.empty")));
      return;
    }
    var words = new Paragraph(Objects.requireNonNullElse(c.placeWords(), ""));
    words.addClassName("told-words");
    var text = new Paragraph(c.text());
    text.addClassName("voice");
    var search = new PlaceSearch(procedure, finder, this::jump, told::setText);
    var actions = new Div(keep);
    actions.addClassName("row");
    if (c.placedAt() != null) {
      actions.add(
          ActionButton.secondary(getTranslation("moderation.locate.back"))
              .icon("undo-2")
              .onClick(this::takeBack));
    }
    var title = new H2(Words.title(c));
    body.add(title, words, text, search, map, told, actions);
    place = c.place() instanceof Point p ? p : null;
    map.startPlacing(Placing.POINT, place);
    tell();
  }

  private void moved(@Nullable Point now) {
    place = now;
    tell();
  }

  private void jump(Point found) {
    map.setPlace(found);
    map.fit(Metric.boxAround(found, METRES));
    moved(found);
  }

  private void tell() {
    var at = place;
    keep.setEnabled(at != null);
    if (at == null) {
      told.setText(getTranslation("moderation.locate.set"));
      return;
    }
    var name =
        finder
            .names()
            .around(procedure)
            .tell(at)
            .orElseGet(() -> getTranslation("moderation.place.map"));
    told.setText(name);
    map.setPlaceWords(name, "");
  }

  private void keep() {
    var c = current;
    var at = place;
    if (c == null || at == null) {
      return;
    }
    try {
      var located = locating.locate(desk.staff(), procedure.id(), c.id(), at);
      finish(c, located ? "moderation.locate.kept" : "moderation.locate.late");
    } catch (RefusedException e) {
      told.setText(getTranslation(e.problems().getFirst().message().key()));
    }
  }

  private void takeBack() {
    var c = current;
    if (c != null) {
      var taken = locating.unlocate(desk.staff(), procedure.id(), c.id());
      finish(c, taken ? "moderation.locate.taken" : "moderation.locate.late");
    }
  }

  private void finish(Contribution c, String sentence) {
    done.accept(c.id());
    var words = new Paragraph(getTranslation(sentence, Words.title(c)));
    words.addClassNames("sm", "muted");
    words.getElement().setAttribute("role", "status");
    body.addComponentAsFirst(words);
  }
}
