package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kiosk.Device;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Problems;

/** What is asked about a device; what is typed stays if it is refused. */
final class DeviceFields extends Div {
  final Problems problems = new Problems();
  private final List<Procedure> procedures;
  private final TextField name =
      problems.at("name", new TextField(getTranslation("kiosk.devices.name")));
  private final TextField place =
      problems.at("place", new TextField(getTranslation("kiosk.devices.place")));
  private final CheckboxGroup<Procedure> offered =
      problems.at("procedures", new CheckboxGroup<>(getTranslation("kiosk.devices.procedures")));

  DeviceFields(List<Procedure> procedures) {
    this.procedures = procedures;
    name.setMaxLength(Device.MAX_NAME);
    name.setHelperText(getTranslation("kiosk.devices.name.help"));
    place.setMaxLength(Device.MAX_PLACE);
    offered.setItems(procedures);
    offered.setItemLabelGenerator(Procedure::name);
    var fields = new Div(name, place);
    fields.addClassName("fields-2");
    add(problems, fields, offered);
  }

  /** Shows what a device is now. */
  void set(Device device) {
    name.setValue(device.name());
    place.setValue(device.place());
    offered.setValue(
        procedures.stream()
            .filter(it -> device.procedures().contains(it.id()))
            .collect(Collectors.toSet()));
  }

  void clear() {
    name.clear();
    place.clear();
    offered.clear();
  }

  String name() {
    return PlainText.tidy(name.getValue());
  }

  String place() {
    return place.getValue();
  }

  List<ProcedureId> offered() {
    return offered.getValue().stream().map(Procedure::id).toList();
  }
}
