package org.planrunde.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.kiosk.Device;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.kiosk.PairingCode;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.SectionNav;
import org.planrunde.ui.StaffLayout;

/** The devices on site: how each one is, pairing, changing, and taking its right away. */
@Route(value = DevicesView.PATH, layout = StaffLayout.class)
@Menu(title = "kiosk.devices", order = 93)
@RolesAllowed(Role.ADMINISTERS)
final class DevicesView extends Div implements HasDynamicTitle {
  static final String PATH = Places.ADMINISTRATION + "/geraete";

  private final Kiosks kiosks;
  private final Accounts accounts;
  private final Procedures procedures;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final Div told = new Div();
  private final Div devices = new Div();

  /** The one that somebody is changing; what is typed outlives a reload of the list. */
  private @Nullable DeviceChange changed;

  DevicesView(Kiosks kiosks, Accounts accounts, Procedures procedures, PageTitles titles) {
    this.kiosks = kiosks;
    this.accounts = accounts;
    this.procedures = procedures;
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    told.getElement().setAttribute("role", "status");
    var offered = procedures.list(accounts.getCurrent(), Role.ADMINISTRATOR);
    add(
        new SectionNav(Places.ADMINISTRATION, PATH),
        new H1(getTranslation("kiosk.devices.title")),
        new Paragraph(getTranslation("kiosk.devices.lead")),
        problems,
        told,
        new NewDevice(kiosks, accounts, offered, this::welcome),
        ActionButton.secondary(getTranslation("kiosk.devices.refresh"))
            .icon("refresh-cw")
            .onClick(this::show),
        devices);
    show();
  }

  private void show() {
    var staff = accounts.getCurrent();
    var names = procedures.list(staff, Role.ADMINISTRATOR);
    var list = new UnorderedList();
    list.addClassNames("register", "accounts");
    for (var device : kiosks.list(staff)) {
      list.add(
          changed != null && changed.device().id().equals(device.id())
              ? changed
              : new DeviceRow(this, device, names));
    }
    devices.removeAll();
    devices.add(
        list.getComponentCount() > 0
            ? list
            : EmptyState.empty(
                getTranslation("kiosk.devices.none"), getTranslation("kiosk.devices.none.line")));
  }

  /** Lets somebody change this device and no other; null ends it. */
  void change(@Nullable Device device) {
    told.removeAll();
    problems.clear();
    changed =
        device == null
            ? null
            : new DeviceChange(
                this, device, procedures.list(accounts.getCurrent(), Role.ADMINISTRATOR));
    show();
  }

  void save(DeviceChange change) {
    var fields = change.fields();
    var name = fields.name();
    if (fields.problems.guard(
        () ->
            kiosks.change(
                accounts.getCurrent(), change.device(), name, fields.place(), fields.offered()))) {
      change(null);
      told.add(new Note(Note.Kind.OK, getTranslation("kiosk.devices.saved", name), ""));
    }
  }

  void newCode(Device device) {
    told(device.name(), () -> kiosks.newCode(accounts.getCurrent(), device.id()));
  }

  void revoke(Device device) {
    told.removeAll();
    problems.guard(() -> kiosks.revoke(accounts.getCurrent(), device.id()));
    show();
  }

  private void told(String name, Supplier<PairingCode> code) {
    told.removeAll();
    var made = new PairingCode[1];
    if (problems.guard(() -> made[0] = code.get())) {
      welcome(name, made[0]);
    }
  }

  /** Shows the code; nobody can read it again. */
  private void welcome(String name, PairingCode code) {
    show();
    told.removeAll();
    var note =
        new Note(
            Note.Kind.OK,
            getTranslation("kiosk.devices.told", name),
            getTranslation("kiosk.devices.told.once", Duration.ofMinutes(15).toMinutes()));
    var secret = new Paragraph(code.code());
    secret.addClassName("one-time");
    told.add(note.with(secret));
    told.scrollIntoView();
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("kiosk.devices.title"));
  }
}
