package org.planrunde.procedure.ui;

import java.util.List;
import java.util.Optional;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.procedure.retention.Retention;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.ui.MapLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front doors that the set-up asks, and who is asking. */
@Service
record SetupContext(
    Procedures procedures,
    Dossiers dossiers,
    Retention retention,
    Accounts accounts,
    Municipalities municipalities,
    ObjectProvider<MapGround> ground,
    ObjectProvider<SetupStep> allSteps) {

  Staff staff() {
    return accounts.getCurrent();
  }

  /** The procedure with this slug if this person sets it up. */
  Optional<Procedure> find(String slug) {
    return procedures.findBySlug(staff(), slug, Role.ADMINISTRATOR);
  }

  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }

  List<SetupStep> steps() {
    return allSteps.stream().toList();
  }

  String town() {
    return municipalities.get(staff().municipality()).name();
  }
}
