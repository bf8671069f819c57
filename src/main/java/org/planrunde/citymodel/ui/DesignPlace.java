package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.planrunde.citymodel.Design;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.Placement;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.TypedCoordinates;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Problems;
import org.planrunde.ui.SceneCanvas;

/** Where a design stands: by numbers, or pointed at in the scene, which shows it there. */
final class DesignPlace extends Div {
  private static final double ROUND = 360;

  private final DesignDoors doors;
  private final Procedure procedure;
  private final DesignId id;
  private final Runnable kept;
  private final Problems problems = new Problems();
  private final TextField place = new TextField(getTranslation("citymodel.designs.place"));
  private final NumberField heading = number("citymodel.designs.heading", 5);
  private final NumberField scale = number("citymodel.designs.scale", 0.1);
  private final NumberField above = number("citymodel.designs.above", 0.5);
  private final Checkbox clears = new Checkbox(getTranslation("citymodel.designs.clears"));
  private final SceneCanvas scene = new SceneCanvas();

  /** {@code kept} hears of each place that was taken. */
  DesignPlace(DesignDoors doors, Procedure procedure, Design design, Runnable kept) {
    this.doors = doors;
    this.procedure = procedure;
    this.id = design.id();
    this.kept = kept;
    addClassName("design-place");
    fields(design.placement());
    var numbers = new Div(heading, scale, above);
    numbers.addClassName("design-numbers");
    add(problems, place, numbers, clears, scene);
    dress();
    show();
  }

  private NumberField number(String key, double step) {
    var field = new NumberField(getTranslation(key));
    field.setStep(step);
    field.setStepButtonsVisible(true);
    field.setManualValidation(true);
    return field;
  }

  private void fields(Placement placement) {
    place.setHelperText(getTranslation("citymodel.designs.place.help"));
    place.setValue(words(placement.latitude(), placement.longitude()));
    heading.setValue(placement.heading());
    scale.setValue(placement.scale());
    above.setValue(placement.above());
    clears.setValue(placement.clears());
    problems.at("place", place);
    problems.at("heading", heading);
    problems.at("scale", scale);
    problems.at("above", above);
    place.addValueChangeListener(_ -> keep());
    heading.addValueChangeListener(_ -> turn());
    scale.addValueChangeListener(_ -> keep());
    above.addValueChangeListener(_ -> keep());
    clears.addValueChangeListener(_ -> keep());
  }

  private void dress() {
    scene.setLabel(getTranslation("citymodel.designs.preview"));
    scene.setLayers(doors.layers(procedure));
    var area = procedure.area();
    scene.setArea(area);
    if (area != null) {
      scene.setHome(area.getEnvelopeInternal());
    }
    scene.setPlacing(true);
    scene.addHitListener(event ->
        event
            .hit()
            .ifPresent(hit -> place.setValue(words(hit.at().latitude(), hit.at().longitude()))));
  }

  /** Shows all designs of the variant as they are kept. */
  void show() {
    var all = doors.designs().list(doors.staff(), procedure.id());
    all.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .ifPresent(own -> {
          var variant = own.words().variant();
          scene.setDesigns(
              all.stream()
                  .filter(it -> it.words().variant().equals(variant))
                  .map(it -> ReadyModels.scene(it, variant))
                  .toList());
          scene.setVariant(variant);
          scene.setModels(doors.tilesets(procedure));
          var at = own.placement();
          scene.setOwn(new ScenePlace(at.longitude(), at.latitude(), Double.NaN));
          scene.setOwnWords(own.words().title(), "");
        });
  }

  /** Steps lead on over north. */
  private void turn() {
    var degrees = heading.getValue();
    if (degrees != null && (degrees < 0 || degrees >= ROUND)) {
      heading.setValue((degrees % ROUND + ROUND) % ROUND);
      return;
    }
    keep();
  }

  private void keep() {
    if (problems.guard(() -> doors.designs().place(doors.staff(), id, placement()))) {
      show();
      kept.run();
    }
  }

  private Placement placement() {
    var point =
        TypedCoordinates.read(place.getValue(), middle(procedure.area()))
            .orElseThrow(
                () -> new RefusedException(Problem.of("place", "citymodel.design.problem.place")));
    return new Placement(
        point.getX(), point.getY(), value(above), value(heading), value(scale), clears.getValue());
  }

  /** Says which zone is meant where metres were typed without one. */
  private static @Nullable Point middle(@Nullable Geometry area) {
    return area == null ? null : area.getCentroid();
  }

  private static double value(NumberField field) {
    var value = field.getValue();
    return value == null ? Double.NaN : value;
  }

  private static String words(double latitude, double longitude) {
    return String.format(Locale.ROOT, "%.7f %.7f", latitude, longitude);
  }
}
