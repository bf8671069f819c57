package org.planrunde.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Draft;
import org.planrunde.geo.Metric;
import org.planrunde.kernel.Problem;
import org.planrunde.portal.ui.DraftState.Where;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Placing;
import org.planrunde.ui.Segments;

/** Where: on the map, by street or coordinates, in words, or nowhere in particular. */
final class PlacePart extends Section implements FormPart {
  private static final double AROUND_A_FIND = 80;

  private final DraftState state;
  private final MapCanvas map;
  private final PlaceWords words;
  private final List<Placing> drawable;
  private final boolean freely;
  private final Problems problem = new Problems();
  private final Div told = Parts.div("place-told");
  private final Div onMap = Parts.div("on-map");
  private final Segments<Where> ways = new Segments<>(getTranslation("portal.form.where"));
  private final TextField inWords = new TextField();
  private final Paragraph whole = new Paragraph(getTranslation("portal.form.whole.line"));
  private final Paragraph dropped = new Paragraph(getTranslation("portal.form.dropped.line"));
  private final ActionButton without;
  private final PlaceSearch search;
  private final Runnable onward;
  private @Nullable Registration moved;

  /**
   * {@code send} sends the form once somebody has decided to do without a place, {@code onward}
   * leads on once the place is confirmed by the Enter key.
   */
  PlacePart(
      Procedure procedure,
      Streets streets,
      DraftState state,
      MapCanvas map,
      PlaceWords words,
      Runnable send,
      Runnable onward) {
    this.state = state;
    this.map = map;
    this.words = words;
    this.onward = onward;
    drawable = drawable(procedure);
    freely = procedure.placeKinds().contains(PlaceKind.NONE) && !drawable.isEmpty();
    settle();
    addClassName("s1");
    dropped.addClassNames("sm", "muted");
    search = new PlaceSearch(procedure, streets, this::jump, problem::show);
    if (drawable.size() > 1) {
      onMap.add(kinds());
    }
    onMap.add(search);
    describeWords();
    without =
        ActionButton.secondary(getTranslation("portal.form.without-place"))
            .onClick(() -> {
              ways.select(Where.NOWHERE);
              choose(Where.NOWHERE);
              send.run();
            });
    without.setVisible(false);
    add(FormPanel.heading(1, getTranslation("portal.form.where")), problem, without, told);
    if (freely) {
      offerWays();
      add(ways);
    }
    add(onMap, inWords, whole, dropped);
  }

  private static List<Placing> drawable(Procedure procedure) {
    return Arrays.stream(Placing.values())
        .filter(p -> procedure.placeKinds().contains(PlaceKind.valueOf(p.name())))
        .toList();
  }

  /** Leaves of an older draft only what this procedure offers. */
  private void settle() {
    if (drawable.isEmpty()) {
      state.where = Where.WORDS;
    } else if (!freely) {
      state.where = Where.MAP;
    }
    if (!drawable.isEmpty() && !drawable.contains(state.drawn)) {
      state.drawn = drawable.getFirst();
      state.place = null;
    }
  }

  private void describeWords() {
    inWords.setLabel(getTranslation("portal.form.words"));
    inWords.setHelperText(getTranslation("portal.form.words.hint"));
    inWords.setMaxLength(Draft.MAX_PLACE_WORDS);
    inWords.setValue(state.placeWords);
    inWords.getElement().setAttribute("data-field", "placeWords");
    inWords.setValueChangeMode(ValueChangeMode.LAZY);
    inWords.addValueChangeListener(event -> {
      state.placeWords = event.getValue();
      state.changed();
      problem(FormField.PLACE_WORDS, "");
    });
  }

  private void offerWays() {
    for (var way : Where.values()) {
      ways.add(way, getTranslation("portal.form.way." + way.name().toLowerCase(Locale.ROOT)));
    }
    ways.select(state.where);
    ways.addSelectionListener(this::choose);
  }

  private void choose(Where way) {
    state.where = way;
    state.changed();
    problem(FormField.PLACE, "");
    problem(FormField.PLACE_WORDS, "");
    refresh();
  }

  private Segments<Placing> kinds() {
    var kinds = new Segments<Placing>(getTranslation("portal.form.drawn"));
    for (var kind : drawable) {
      kinds.add(kind, getTranslation("portal.form.drawn." + kind.name().toLowerCase(Locale.ROOT)));
    }
    kinds.select(state.drawn);
    kinds.addSelectionListener(kind -> {
      state.drawn = kind;
      state.place = null;
      state.changed();
      refresh();
    });
    return kinds;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    moved =
        Registration.combine(
            map.addPlaceChangedListener(change -> moved(change.place().orElse(null))),
            map.addPlaceConfirmedListener(confirmed -> onward.run()));
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (moved != null) {
      moved.remove();
    }
    map.stopPlacing();
  }

  /** Shows what fits the chosen way and starts or stops drawing. */
  private void refresh() {
    var mapped = state.where == Where.MAP;
    told.setVisible(mapped);
    onMap.setVisible(mapped);
    inWords.setVisible(state.where == Where.WORDS);
    whole.setVisible(state.where == Where.NOWHERE);
    dropped.setVisible(!mapped && state.place != null);
    if (mapped && !drawable.isEmpty()) {
      map.startPlacing(state.drawn, state.place);
    } else {
      map.stopPlacing();
    }
    tell();
  }

  private void moved(@Nullable Geometry place) {
    if (state.where == Where.MAP) {
      state.place = place;
      state.changed();
      problem(FormField.PLACE, "");
      tell();
    }
  }

  private void tell() {
    told.removeAll();
    var place = state.place;
    if (place == null) {
      var hint = state.drawn == Placing.POINT ? "portal.form.point" : "portal.form.draw";
      told.add(new Icon("map-pin"), new Span(getTranslation(hint)));
      return;
    }
    var title = words.title(place);
    var line = words.line(place);
    var bold = new Span(title);
    bold.addClassName("place-title");
    told.add(new Icon("map-pin"), new Div(bold, Parts.span("sm muted", line)));
    map.setPlaceWords(title, line);
  }

  private void jump(Geometry place) {
    if (state.drawn == Placing.POINT) {
      map.setPlace(place);
      moved(place);
    } else {
      map.fit(Metric.boxAround((Point) place, AROUND_A_FIND));
    }
  }

  /**
   * Somebody who chose the map or words and gave neither is asked; leaving the place out is never
   * guessed. Without that choice the procedure itself says what is needed.
   */
  Optional<Problem> missing() {
    if (freely && state.where == Where.MAP && state.place == null) {
      return Optional.of(Problem.of("place", "portal.form.unplaced"));
    }
    if (freely && state.where == Where.WORDS && state.placeWords.isBlank()) {
      return Optional.of(Problem.of("placeWords", "portal.form.unworded"));
    }
    return Optional.empty();
  }

  @Override
  public void lead(FormField field) {
    if (field == FormField.PLACE_WORDS) {
      inWords.focus();
    } else if (state.where == Where.MAP) {
      search.focus();
    } else {
      Parts.focus(problem);
    }
  }

  @Override
  public void problem(FormField field, String sentence) {
    if (field == FormField.PLACE_WORDS) {
      inWords.setErrorMessage(sentence);
      inWords.setInvalid(!sentence.isEmpty());
    } else {
      problem.show(sentence);
    }
    without.setVisible(missing().isPresent() && (problem.isVisible() || inWords.isInvalid()));
  }
}
