package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.planrunde.identity.Accounts;
import org.planrunde.kernel.PlainText;
import org.planrunde.kiosk.Device;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.kiosk.PairingCode;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Asks for one more device; what is typed stays if it is refused. */
final class NewDevice extends Div {
  private final Kiosks kiosks;
  private final Accounts accounts;
  private final BiConsumer<String, PairingCode> made;
  private final Problems problems = new Problems();
  private final TextField name =
      problems.at("name", new TextField(getTranslation("kiosk.devices.name")));
  private final TextField place =
      problems.at("place", new TextField(getTranslation("kiosk.devices.place")));
  private final CheckboxGroup<Procedure> offered =
      problems.at("procedures", new CheckboxGroup<>(getTranslation("kiosk.devices.procedures")));

  /** {@code made} hears the name and the code. */
  NewDevice(
      Kiosks kiosks,
      Accounts accounts,
      List<Procedure> procedures,
      BiConsumer<String, PairingCode> made) {
    this.kiosks = kiosks;
    this.accounts = accounts;
    this.made = made;
    addClassNames("new-box", "new-account");
    name.setMaxLength(Device.MAX_NAME);
    name.setHelperText(getTranslation("kiosk.devices.name.help"));
    place.setMaxLength(Device.MAX_PLACE);
    offered.setItems(procedures);
    offered.setItemLabelGenerator(Procedure::name);
    var fields = new Div(name, place);
    fields.addClassName("fields-2");
    add(
        new H2(getTranslation("kiosk.devices.new")),
        problems,
        fields,
        offered,
        ActionButton.primary(getTranslation("kiosk.devices.add")).icon("plus").onClick(this::add));
  }

  private void add() {
    var shown = PlainText.tidy(name.getValue());
    var told = new PairingCode[1];
    var chosen = offered.getValue().stream().map(Procedure::id).toList();
    if (problems.guard(
        () -> told[0] = kiosks.add(accounts.getCurrent(), shown, place.getValue(), chosen))) {
      name.clear();
      place.clear();
      offered.clear();
      made.accept(shown, told[0]);
    }
  }
}
