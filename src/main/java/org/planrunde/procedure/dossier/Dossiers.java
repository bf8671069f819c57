package org.planrunde.procedure.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to what lies beside the procedures' descriptions. */
@Service
public class Dossiers {
  private static final int MOST_LISTED = 200;

  private final DossierStore store;
  private final Procedures procedures;

  Dossiers(DossierStore store, Procedures procedures) {
    this.store = store;
    this.procedures = procedures;
  }

  /** The dossier of a procedure, public or not; an empty one if nothing was written. */
  @Transactional(readOnly = true)
  public Dossier find(ProcedureId id) {
    return store.find(id);
  }

  /**
   * Replaces the dossier of a procedure as an administrator of its municipality.
   *
   * @throws RefusedException with every field that is not fit; nothing is stored then
   */
  @Transactional
  public void save(Staff staff, ProcedureId id, Dossier dossier) {
    save(procedures.get(staff, id, Role.ADMINISTRATOR), dossier);
  }

  /**
   * Replaces the dossier of a procedure on behalf of the operator at the command line.
   *
   * @throws RefusedException with every field that is not fit; nothing is stored then
   */
  @Transactional
  public void save(Procedure procedure, Dossier dossier) {
    var problems = DossierCheck.check(dossier);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    store.save(procedure, dossier);
  }

  /** Public appointments that touch the time, by their beginning; at most two hundred. */
  public List<PublicAppointment> listPublic(Instant from, Instant until) {
    return store.listPublic(from, until, MOST_LISTED);
  }

  /** All appointments of the procedure with this slug if it is public, by their beginning. */
  public List<PublicAppointment> listPublic(String slug) {
    return store.listPublic(slug);
  }

  /** One appointment of a public procedure. */
  public Optional<PublicAppointment> findPublic(String slug, UUID id) {
    return store.findPublic(slug, id);
  }
}
