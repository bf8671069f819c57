package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.kiosk.Device;
import org.planrunde.kiosk.DeviceState;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** One device: where it is, how it is, and what can be done with it. */
final class DeviceRow extends ListItem {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final long MEGABYTE = 1_000_000;

  DeviceRow(DevicesView view, Device device, List<Procedure> procedures) {
    addClassNames("register-row", "account");
    var heading =
        new H2(device.place().isEmpty() ? device.name() : device.name() + " · " + device.place());
    var words =
        new Div(heading, muted(offers(device, procedures)), muted(contact(device)), tags(device));
    words.addClassName("grow");
    add(words, actions(view, device));
  }

  private static Span muted(String text) {
    var line = new Span(text);
    line.addClassName("muted");
    return line;
  }

  private static String offers(Device device, List<Procedure> procedures) {
    return procedures.stream()
        .filter(p -> device.procedures().contains(p.id()))
        .map(Procedure::name)
        .collect(Collectors.joining(", "));
  }

  private String contact(Device device) {
    var at = device.contact();
    if (at == null) {
      return getTranslation("kiosk.devices.silent");
    }
    var when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(getLocale())
            .format(at.atZone(ZONE));
    var report = device.report();
    return getTranslation(
        "kiosk.devices.contact",
        when,
        report.queued(),
        Math.ceilDiv(report.usedBytes(), MEGABYTE),
        report.quotaBytes() / MEGABYTE,
        report.version());
  }

  private Div tags(Device device) {
    var tags = new Div(state(device));
    tags.addClassNames("row", "tags");
    if (device.report().refused() > 0) {
      tags.add(
          new Tag(
              Tag.Kind.WARN, getTranslation("kiosk.devices.refused", device.report().refused())));
    }
    if (device.isClockWrong()) {
      var minutes = Math.abs(device.behind().toMinutes());
      tags.add(
          new Tag(
              Tag.Kind.WARN,
              "clock",
              getTranslation(
                  device.behind().isNegative()
                      ? "kiosk.devices.clock.ahead"
                      : "kiosk.devices.clock.behind",
                  minutes)));
    }
    return tags;
  }

  private Tag state(Device device) {
    var kind =
        switch (device.state()) {
          case PAIRED -> Tag.Kind.OK;
          case WAITING -> Tag.Kind.INFO;
          case REVOKED, CLONED -> Tag.Kind.WARN;
        };
    return new Tag(kind, getTranslation("kiosk.state." + device.state().name()));
  }

  private Div actions(DevicesView view, Device device) {
    var actions =
        new Div(
            ActionButton.secondary(getTranslation("kiosk.devices.change"))
                .of(device.name())
                .onClick(() -> view.change(device)),
            ActionButton.secondary(getTranslation("kiosk.devices.code"))
                .of(device.name())
                .onClick(() -> view.newCode(device)));
    actions.addClassNames("row", "account-actions");
    if (device.state() != DeviceState.REVOKED) {
      actions.add(
          ActionButton.danger(getTranslation("kiosk.devices.revoke"))
              .of(device.name())
              .onClick(() -> view.revoke(device)));
    }
    return actions;
  }
}
