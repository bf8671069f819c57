package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.CityModel;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;

/** Tries a failed model once more, in a named reference system or with its axes swapped. */
final class RetryForm extends Div {
  /** Tries again. */
  interface Trying {
    void again(@Nullable String crs, boolean swapped);
  }

  RetryForm(CityModel model, Trying trying) {
    addClassName("model-retry");
    var system = new CrsFields(model.crs(), model.swapped());
    var button =
        ActionButton.secondary(getTranslation("citymodel.retry"))
            .small()
            .onClick(() -> {
              try {
                trying.again(system.crs(), system.swapped());
              } catch (RefusedException e) {
                system.refuse(e);
              }
            });
    add(system, button);
  }
}
