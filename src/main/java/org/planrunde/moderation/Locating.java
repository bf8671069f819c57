package org.planrunde.moderation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Locations;
import org.planrunde.contribution.PublicationState;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to places in words that staff find on the map. Planners see what is public, moderators
 * also what waits; every step is logged.
 */
@Service
public class Locating {
  private final Locations locations;
  private final Procedures procedures;
  private final Subjects subjects;
  private final LogStore logs;

  Locating(Locations locations, Procedures procedures, Subjects subjects, LogStore logs) {
    this.locations = locations;
    this.procedures = procedures;
    this.subjects = subjects;
    this.logs = logs;
  }

  /** Contributions with a place in words only, longest waiting first. */
  public List<Contribution> listWaiting(Staff staff, ProcedureId procedure, int limit) {
    return locations.listWaiting(procedure, states(staff, own(staff, procedure)), limit);
  }

  /** Contributions whose place staff found, the latest first. */
  public List<Contribution> listLocated(Staff staff, ProcedureId procedure, int limit) {
    return locations.listLocated(procedure, states(staff, own(staff, procedure)), limit);
  }

  /**
   * Sets or moves the place of a contribution that tells it in words only.
   *
   * @return false if it has a place of its author, is withdrawn, or this person may not see it
   * @throws org.planrunde.kernel.RefusedException if the place lies outside the procedure's area
   */
  @Transactional
  public boolean locate(Staff staff, ProcedureId procedure, ContributionId id, Point place) {
    var of = own(staff, procedure);
    var said = find(staff, of, id);
    if (said.isEmpty() || !locations.locate(of, id, place, staff.id())) {
      return false;
    }
    logs.add(staff, of, said.get(), Decision.LOCATED, null, null, null);
    return true;
  }

  /** Takes the place back that staff set; false if there is none. */
  @Transactional
  public boolean unlocate(Staff staff, ProcedureId procedure, ContributionId id) {
    var of = own(staff, procedure);
    var said = find(staff, of, id);
    if (said.isEmpty() || !locations.unlocate(of, id)) {
      return false;
    }
    logs.add(staff, of, said.get(), Decision.UNLOCATED, null, null, null);
    return true;
  }

  private Optional<Said> find(Staff staff, Procedure of, ContributionId id) {
    var states = states(staff, of);
    return subjects
        .find(Subject.of(id))
        .filter(s -> states.contains(s.state()) && s.contribution().procedure().equals(of.id()));
  }

  private Procedure own(Staff staff, ProcedureId procedure) {
    return procedures.get(staff, procedure, Role.MODERATOR, Role.PLANNER);
  }

  private static Set<PublicationState> states(Staff staff, Procedure of) {
    return staff.may(Role.MODERATOR, of.municipality(), of.id())
        ? Set.of(PublicationState.RECEIVED, PublicationState.PUBLISHED)
        : Set.of(PublicationState.PUBLISHED);
  }
}
