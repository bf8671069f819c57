package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.planrunde.contribution.Contribution;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.Problem;
import org.planrunde.portal.ui.DraftState.Where;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Placing;

/**
 * The place of a contribution that is changed: told in words, and with a map once somebody asks, so
 * that no finger moves it on the way down the page.
 */
final class ChangePlace extends Section {
  private final DraftState state = new DraftState();
  private final PlaceWords words;
  private final String beside;
  private final H3 heading = new H3(getTranslation("portal.form.where"));
  private @Nullable PlacePart part;

  /** {@code save} and {@code onward} are for {@link PlacePart}. */
  ChangePlace(
      ReceiptDoors doors, Procedure procedure, Contribution said, Runnable save, Runnable onward) {
    words = new PlaceWords(procedure, doors.places().names(), this);
    addClassName("change-place");
    begin(said);
    beside = state.where == Where.MAP ? state.placeWords : "";
    var told = new PlaceLines(said, words);
    var open =
        ActionButton.secondary(getTranslation("portal.receipt.change.place")).icon("map-pin");
    open.onClick(() -> {
      remove(told, open);
      open(doors, procedure, save, onward);
    });
    add(heading, told, open);
  }

  /** What staff found is no place of the author's, who told it in words. */
  private void begin(Contribution said) {
    state.placeWords = Objects.requireNonNullElse(said.placeWords(), "");
    var own = said.placedAt() == null ? said.place() : null;
    if (own != null) {
      state.place = own;
      state.drawn = drawn(PlaceParts.of(own).getLast());
    } else {
      state.where = state.placeWords.isEmpty() ? Where.NOWHERE : Where.WORDS;
    }
  }

  private static Placing drawn(Geometry last) {
    return switch (last) {
      case LineString line -> Placing.LINE;
      case Polygon area -> Placing.AREA;
      default -> Placing.POINT;
    };
  }

  private void open(ReceiptDoors doors, Procedure procedure, Runnable save, Runnable onward) {
    var map = map(doors, procedure);
    state.listen(() -> map.setVisible(state.where == Where.MAP));
    var opened =
        new PlacePart(procedure, doors.places(), state, map, Pointing.NONE, words, save, onward);
    part = opened;
    state.changed();
    add(map, opened);
    Parts.focus(heading);
  }

  private MapCanvas map(ReceiptDoors doors, Procedure procedure) {
    var map = new MapCanvas();
    map.addClassName("change-map");
    map.setLabel(getTranslation("portal.map.of", procedure.name()));
    map.setLayers(doors.ground().layers(procedure));
    map.setArea(procedure.area());
    map.setGrid(PlaceWords.gridOf(procedure));
    var around = state.place != null ? state.place : procedure.area();
    if (around != null) {
      var box = around.getEnvelopeInternal();
      box.expandBy(ProcedureStage.LEAST_MARGIN);
      map.fit(box);
    }
    return map;
  }

  /** The places on the map, or null. */
  @Nullable Geometry place() {
    return state.where == Where.MAP ? state.place : null;
  }

  /** The place in words, or empty; words that were sent beside a place on the map stay with it. */
  String placeWords() {
    return switch (state.where) {
      case WORDS -> state.placeWords;
      case MAP -> beside;
      case NOWHERE -> "";
    };
  }

  /** Whoever chose the map or words and gave neither is asked. */
  Optional<Problem> missing() {
    return Optional.ofNullable(part).flatMap(PlacePart::missing);
  }

  /** Shows what is wrong with the place, and no more what was. */
  void show(List<Problem> problems) {
    if (part != null) {
      for (var field : List.of(FormField.PLACE, FormField.PLACE_WORDS)) {
        part.problem(field, sentence(problems, field));
      }
    }
  }

  private String sentence(List<Problem> problems, FormField field) {
    return problems.stream()
        .filter(p -> FormField.of(p).filter(field::equals).isPresent())
        .findFirst()
        .map(p -> Problems.sentence(p, this))
        .orElse("");
  }
}
