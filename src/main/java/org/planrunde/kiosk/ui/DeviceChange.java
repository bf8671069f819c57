package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.planrunde.kiosk.Device;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;

/** Stands in the place of a device's row while somebody changes it. */
final class DeviceChange extends ListItem {
  private final Device device;
  private final DeviceFields fields;

  DeviceChange(DevicesView view, Device device, List<Procedure> procedures) {
    this.device = device;
    fields = new DeviceFields(procedures);
    fields.set(device);
    addClassNames("register-row", "account");
    var hint = new Paragraph(getTranslation("kiosk.devices.change.hint"));
    hint.addClassName("muted");
    var actions =
        new Div(
            ActionButton.primary(getTranslation("kiosk.devices.save"))
                .onClick(() -> view.save(this)),
            ActionButton.secondary(getTranslation("kiosk.devices.cancel"))
                .onClick(() -> view.change(null)));
    actions.addClassName("row");
    var box =
        new Div(
            new H2(getTranslation("kiosk.devices.change.of", device.name())),
            fields,
            hint,
            actions);
    box.addClassNames("grow", "new-account");
    add(box);
  }

  Device device() {
    return device;
  }

  DeviceFields fields() {
    return fields;
  }
}
