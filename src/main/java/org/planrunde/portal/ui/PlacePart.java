package org.planrunde.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Draft;
import org.planrunde.kernel.Problem;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.portal.ui.DraftState.Where;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.Segments;

/** Where: on the map, by street or coordinates, in words, or nowhere in particular. */
final class PlacePart extends Section implements FormPart {
  private final DraftState state;
  private final MapCanvas map;
  private final MapPlaces onMap;
  private final AnchorPart onBuilding;
  private final boolean freely;
  private final Problems problem = new Problems();
  private final Segments<Where> ways = new Segments<>(getTranslation("portal.form.where"));
  private final TextField inWords = new TextField();
  private final Paragraph whole = new Paragraph(getTranslation("portal.form.whole.line"));
  private final Paragraph dropped = new Paragraph(getTranslation("portal.form.dropped.line"));
  private final ActionButton without;
  private final Runnable onward;
  private @Nullable Registration confirmed;

  /**
   * {@code send} sends the form once somebody has decided to do without a place, {@code onward}
   * leads on once the place is confirmed by the Enter key.
   */
  PlacePart(
      Procedure procedure,
      PlaceFinder finder,
      DraftState state,
      MapCanvas map,
      Pointing sight,
      PlaceWords words,
      Runnable send,
      Runnable onward) {
    this.state = state;
    this.map = map;
    this.onward = onward;
    onBuilding = new AnchorPart(state, sight);
    onMap =
        new MapPlaces(
            procedure,
            finder,
            state,
            map,
            words,
            onBuilding,
            said -> problem(FormField.PLACE, said));
    onBuilding.onHit(onMap::pointAt, onward);
    freely = procedure.placeKinds().contains(PlaceKind.NONE) && onMap.canDraw();
    settle();
    addClassName("s1");
    dropped.addClassNames("sm", "muted");
    describeWords();
    without =
        ActionButton.secondary(getTranslation("portal.form.without-place"))
            .onClick(() -> {
              ways.select(Where.NOWHERE);
              choose(Where.NOWHERE);
              send.run();
            });
    without.setVisible(false);
    add(problem, without);
    if (freely) {
      offerWays();
      add(ways);
    }
    add(onMap, inWords, onBuilding, whole, dropped);
  }

  /** Leaves of an older draft only what this procedure offers. */
  private void settle() {
    if (!onMap.canDraw()) {
      state.where = Where.WORDS;
    } else if (!freely) {
      state.where = Where.MAP;
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

  @Override
  protected void onAttach(AttachEvent event) {
    confirmed = map.addPlaceConfirmedListener(done -> onward.run());
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (confirmed != null) {
      confirmed.remove();
    }
  }

  /** Shows what fits the chosen way and starts or stops drawing. */
  private void refresh() {
    var mapped = state.where == Where.MAP;
    onMap.setVisible(mapped);
    inWords.setVisible(state.where == Where.WORDS);
    whole.setVisible(state.where == Where.NOWHERE);
    onBuilding.offer(state.where != Where.NOWHERE, mapped && onMap.canPoint());
    dropped.setVisible(!mapped && state.place != null);
    if (mapped && onMap.canDraw()) {
      onMap.start();
    } else {
      onMap.stop();
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
      onMap.focus();
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
