package org.planrunde.analysis.ui;

import java.util.List;
import java.util.Optional;
import org.planrunde.analysis.Analyses;
import org.planrunde.contribution.ui.parts.AnchorScenes;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.MapLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front doors that the board asks, and who is asking. */
@Service
record BoardContext(
    Analyses analyses,
    AnchorScenes scenes,
    Procedures procedures,
    Accounts accounts,
    Municipalities municipalities,
    ObjectProvider<MapGround> ground) {

  Staff staff() {
    return accounts.getCurrent();
  }

  /** The procedure that a planner most likely wants: a running one first. */
  Optional<Procedure> first() {
    return list().stream().findFirst();
  }

  /** All procedures in which this person plans. */
  List<Procedure> list() {
    return procedures.list(staff(), Role.PLANNER);
  }

  /** The procedure with this slug if this person plans there. */
  Optional<Procedure> find(String slug) {
    return procedures.findBySlug(staff(), slug, Role.PLANNER);
  }

  /** What lies under the pins; nothing if no room serves it. */
  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }

  /** Municipality and phase, for the bar. */
  String line(Procedure procedure) {
    var town = municipalities.get(procedure.municipality()).name();
    return procedure
        .phaseAt(procedures.now())
        .map(Phase::name)
        .map(phase -> town + " · " + phase)
        .orElse(town);
  }
}
