package org.planrunde.kiosk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for administrators to the devices of their municipality. Everything is refused to
 * whoever is no administrator, and for devices of other municipalities, with a {@link
 * NotAllowedException}.
 */
@Service
public class Kiosks {
  /** So many devices a municipality may have. */
  static final int MOST = 100;

  private final DeviceStore store;
  private final Procedures procedures;

  Kiosks(DeviceStore store, Procedures procedures) {
    this.store = store;
    this.procedures = procedures;
  }

  /** All devices of the municipality, by name. */
  @Transactional(readOnly = true)
  public List<Device> list(Staff staff) {
    require(staff);
    return store.list(staff.municipality());
  }

  /**
   * Adds a device and gives the code that is typed on it, which is told nowhere else.
   *
   * @throws RefusedException with every field that is not fit, or if there are too many devices
   */
  @Transactional
  public PairingCode add(
      Staff staff, String typedName, String typedPlace, Collection<ProcedureId> offered) {
    require(staff);
    var name = PlainText.tidy(typedName);
    var place = PlainText.tidy(typedPlace);
    check(staff, name, place, offered);
    if (store.count(staff.municipality()) >= MOST) {
      throw new RefusedException(Problem.of("device", "kiosk.problem.devices", MOST));
    }
    var id = DeviceId.random();
    store.insert(id, staff.municipality(), name, place, offered);
    return code(id);
  }

  /**
   * Changes what a device is called, where it stands and what it offers; its pairing stays. What it
   * holds for a procedure that it no longer offers is refused until it offers that one again.
   *
   * @param seen the device as the administrator saw it
   * @throws RefusedException with every field that is not fit, or if it was changed meanwhile
   */
  @Transactional
  public void change(
      Staff staff,
      Device seen,
      String typedName,
      String typedPlace,
      Collection<ProcedureId> offered) {
    require(staff);
    var name = PlainText.tidy(typedName);
    var place = PlainText.tidy(typedPlace);
    check(staff, name, place, offered);
    own(staff, seen.id());
    var now = store.lock(seen.id()).map(DeviceStore.Held::device);
    if (now.filter(it -> isSame(it, seen)).isEmpty()) {
      throw new RefusedException(Problem.of("device", "kiosk.problem.changed"));
    }
    store.update(seen.id(), seen.municipality(), name, place, offered);
  }

  private static boolean isSame(Device one, Device other) {
    return one.name().equals(other.name())
        && one.place().equals(other.place())
        && one.procedures().equals(other.procedures());
  }

  private void check(Staff staff, String name, String place, Collection<ProcedureId> offered) {
    var problems =
        new ArrayList<>(
            PlainText.all(
                PlainText.check("name", name, 1, Device.MAX_NAME),
                PlainText.check("place", place, 0, Device.MAX_PLACE)));
    if (offered.isEmpty() || offered.size() > Device.MAX_PROCEDURES) {
      problems.add(Problem.of("procedures", "kiosk.problem.procedures", Device.MAX_PROCEDURES));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    offered.forEach(id -> procedures.get(staff, id, Role.ADMINISTRATOR));
  }

  /**
   * Gives a device a new code: for one that was never paired, or lost its right. What holds now
   * goes on holding until the code is typed.
   */
  @Transactional
  public PairingCode newCode(Staff staff, DeviceId id) {
    return code(own(staff, id).id());
  }

  /** Takes away a device's right to send; what it still holds stays on it. */
  @Transactional
  public void revoke(Staff staff, DeviceId id) {
    store.end(own(staff, id).id(), DeviceState.REVOKED);
  }

  private PairingCode code(DeviceId id) {
    var code = PairingCodes.random();
    return new PairingCode(id, code, store.setCode(id, PairingCodes.hash(code)));
  }

  private Device own(Staff staff, DeviceId id) {
    require(staff);
    return store
        .find(id)
        .filter(device -> device.municipality().equals(staff.municipality()))
        .orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
  }

  private static void require(Staff staff) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
  }
}
