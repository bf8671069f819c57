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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.Draft;
import org.planrunde.portal.ui.DraftState.Where;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Placing;
import org.planrunde.ui.SearchField;
import org.planrunde.ui.Segments;

/** Where: on the map, by street or coordinates, in words, or nowhere in particular. */
final class PlacePart extends Section {
  private final Procedure procedure;
  private final Streets streets;
  private final DraftState state;
  private final MapCanvas map;
  private final PlaceWords words;
  private final Problems problem = new Problems();
  private final Div onMap = Parts.div("col");
  private final Div told = Parts.div("place-told");
  private final Div hits = Parts.div("street-hits");
  private final TextField inWords = new TextField();
  private final Paragraph whole;
  private final Paragraph dropped;
  private final SearchField search;
  private @Nullable Registration moved;

  PlacePart(
      Procedure procedure, Streets streets, DraftState state, MapCanvas map, PlaceWords words) {
    this.procedure = procedure;
    this.streets = streets;
    this.state = state;
    this.map = map;
    this.words = words;
    addClassName("s1");
    whole = new Paragraph(getTranslation("portal.form.whole.line"));
    dropped = new Paragraph(getTranslation("portal.form.dropped.line"));
    dropped.addClassNames("sm", "muted");
    search =
        new SearchField(
            getTranslation("portal.form.find"), getTranslation("portal.form.find.hint"));
    search.addSearchListener(this::find);
    onMap.getStyle().set("gap", "12px");
    if (drawable().size() > 1) {
      onMap.add(kinds());
    }
    onMap.add(told, search, hits);
    inWords.setLabel(getTranslation("portal.form.words"));
    inWords.setHelperText(getTranslation("portal.form.words.hint"));
    inWords.setMaxLength(Draft.MAX_PLACE_WORDS);
    inWords.setValue(state.placeWords);
    inWords.setValueChangeMode(ValueChangeMode.ON_BLUR);
    inWords.addValueChangeListener(event -> state.placeWords = event.getValue());
    add(FormPanel.heading(1, getTranslation("portal.form.where")));
    if (procedure.placeKinds().contains(PlaceKind.NONE) && !drawable().isEmpty()) {
      add(ways());
    } else if (drawable().isEmpty()) {
      state.where = Where.WORDS;
    }
    add(problem, onMap, inWords, whole, dropped);
  }

  private List<Placing> drawable() {
    return java.util.Arrays.stream(Placing.values())
        .filter(p -> procedure.placeKinds().contains(PlaceKind.valueOf(p.name())))
        .toList();
  }

  private Segments<Where> ways() {
    var ways = new Segments<Where>(getTranslation("portal.form.where"));
    for (var way : Where.values()) {
      ways.add(way, getTranslation("portal.form.way." + way.name().toLowerCase(Locale.ROOT)));
    }
    ways.select(state.where);
    ways.addSelectionListener(way -> {
      state.where = way;
      refresh();
    });
    return ways;
  }

  private Segments<Placing> kinds() {
    var kinds = new Segments<Placing>(getTranslation("portal.form.drawn"));
    for (var kind : drawable()) {
      kinds.add(kind, getTranslation("portal.form.drawn." + kind.name().toLowerCase(Locale.ROOT)));
    }
    if (!drawable().contains(state.drawn)) {
      state.drawn = drawable().getFirst();
    }
    kinds.select(state.drawn);
    kinds.addSelectionListener(kind -> {
      state.drawn = kind;
      state.place = null;
      refresh();
    });
    return kinds;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    moved = map.addPlaceChangedListener(change -> moved(change.place().orElse(null)));
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
  void refresh() {
    onMap.setVisible(state.where == Where.MAP);
    inWords.setVisible(state.where == Where.WORDS);
    whole.setVisible(state.where == Where.NOWHERE);
    dropped.setVisible(state.where != Where.MAP && state.place != null);
    if (state.where == Where.MAP && !drawable().isEmpty()) {
      map.startPlacing(state.drawn, state.place);
    } else {
      map.stopPlacing();
    }
    tell();
  }

  private void moved(@Nullable Geometry place) {
    if (state.where != Where.MAP) {
      return;
    }
    state.place = place;
    problem.show("");
    tell();
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

  private void find(String said) {
    hits.removeAll();
    problem.show("");
    if (said.isEmpty()) {
      return;
    }
    if (CoordinateInput.looksLikeNumbers(said)) {
      CoordinateInput.read(said)
          .ifPresentOrElse(
              this::jump, () -> problem.show(getTranslation("portal.form.find.numbers")));
      return;
    }
    if (said.length() < 2) {
      return;
    }
    var names = streets.search(procedure, said);
    if (names.isEmpty()) {
      problem.show(getTranslation("portal.form.find.nothing", said));
    }
    names.forEach(name ->
        hits.add(
            ActionButton.text(name)
                .icon("map-pin")
                .onClick(() -> {
                  streets.locate(procedure, name).ifPresent(this::jump);
                  hits.removeAll();
                })));
  }

  private void jump(Geometry place) {
    if (state.drawn == Placing.POINT) {
      state.place = place;
      map.setPlace(place);
      tell();
    } else {
      map.fit(org.planrunde.geo.Metric.boxAround((org.locationtech.jts.geom.Point) place, 80));
    }
  }

  /** Puts the focus into a field. */
  void lead(String field) {
    if (field.equals("placeWords")) {
      inWords.focus();
    } else if (state.where == Where.MAP) {
      search.focus();
    } else {
      Parts.focus(problem);
    }
  }

  /** Shows what is wrong with the place; empty if all is well. */
  void problem(String field, String sentence) {
    if (field.equals("placeWords")) {
      inWords.setErrorMessage(sentence);
      inWords.setInvalid(!sentence.isEmpty());
    } else {
      problem.show(sentence);
    }
  }
}
