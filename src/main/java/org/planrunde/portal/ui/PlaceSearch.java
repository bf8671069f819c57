package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.SearchField;

/** Finds a place by the name of a street or by coordinates. */
final class PlaceSearch extends Div {
  private final Procedure procedure;
  private final Streets streets;
  private final Consumer<Geometry> found;
  private final Consumer<String> tell;
  private final Div hits = Parts.div("street-hits");
  private final SearchField search;

  /** {@code tell} gets what went wrong, or nothing once it is well again. */
  PlaceSearch(
      Procedure procedure, Streets streets, Consumer<Geometry> found, Consumer<String> tell) {
    this.procedure = procedure;
    this.streets = streets;
    this.found = found;
    this.tell = tell;
    search =
        new SearchField(
            getTranslation("portal.form.find"), getTranslation("portal.form.find.hint"));
    search.addSearchListener(this::find);
    add(search, hits);
  }

  void focus() {
    search.focus();
  }

  private void find(String said) {
    hits.removeAll();
    tell.accept("");
    if (CoordinateInput.looksLikeNumbers(said)) {
      CoordinateInput.read(said)
          .ifPresentOrElse(found, () -> tell.accept(getTranslation("portal.form.find.numbers")));
    } else if (said.length() >= 2) {
      findStreet(said);
    }
  }

  private void findStreet(String said) {
    var names = streets.search(procedure, said);
    if (names.isEmpty()) {
      tell.accept(getTranslation("portal.form.find.nothing", said));
    }
    names.forEach(
        name -> hits.add(ActionButton.text(name).icon("map-pin").onClick(() -> choose(name))));
  }

  private void choose(String name) {
    streets.locate(procedure, name).ifPresent(found);
    hits.removeAll();
  }
}
