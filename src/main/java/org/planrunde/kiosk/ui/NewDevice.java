package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.BiConsumer;
import org.planrunde.identity.Accounts;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.kiosk.PairingCode;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;

/** Asks for one more device. */
final class NewDevice extends Div {
  private final Kiosks kiosks;
  private final Accounts accounts;
  private final BiConsumer<String, PairingCode> made;
  private final DeviceFields fields;

  /** {@code made} hears the name and the code. */
  NewDevice(
      Kiosks kiosks,
      Accounts accounts,
      List<Procedure> procedures,
      BiConsumer<String, PairingCode> made) {
    this.kiosks = kiosks;
    this.accounts = accounts;
    this.made = made;
    fields = new DeviceFields(procedures);
    addClassNames("new-box", "new-account");
    add(
        new H2(getTranslation("kiosk.devices.new")),
        fields,
        ActionButton.primary(getTranslation("kiosk.devices.add")).icon("plus").onClick(this::add));
  }

  private void add() {
    var name = fields.name();
    var told = new PairingCode[1];
    if (fields.problems.guard(
        () ->
            told[0] = kiosks.add(accounts.getCurrent(), name, fields.place(), fields.offered()))) {
      fields.clear();
      made.accept(name, told[0]);
    }
  }
}
