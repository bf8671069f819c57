package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.RefusedException;

/** The reference system of a model where its file says none or a wrong one. */
final class CrsFields extends Div {
  private final TextField crs = new TextField();
  private final Checkbox swapped = new Checkbox();

  CrsFields(@Nullable String name, boolean swap) {
    crs.setLabel(getTranslation("citymodel.crs"));
    crs.setHelperText(getTranslation("citymodel.crs.help"));
    crs.setMaxLength(500);
    crs.setValue(name == null || name.length() > 500 ? "" : name);
    crs.addValueChangeListener(_ -> crs.setInvalid(false));
    swapped.setLabel(getTranslation("citymodel.swapped"));
    swapped.setValue(swap);
    addClassName("crs-fields");
    add(crs, swapped);
  }

  @Nullable String crs() {
    return crs.getValue().isBlank() ? null : crs.getValue();
  }

  boolean swapped() {
    return swapped.getValue();
  }

  void refuse(RefusedException e) {
    var message = e.problems().getFirst().message();
    crs.setErrorMessage(getTranslation(message.key(), message.arguments().toArray()));
    crs.setInvalid(true);
  }
}
