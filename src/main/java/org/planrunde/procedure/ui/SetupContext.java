package org.planrunde.procedure.ui;

import java.util.List;
import java.util.Optional;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
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

  /** The procedure with this slug if it belongs to the municipality this person works for. */
  Optional<Procedure> find(String slug) {
    var home = staff().municipality();
    return procedures.findBySlug(slug).filter(p -> p.municipality().equals(home));
  }

  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }

  List<SetupStep> steps() {
    return allSteps.stream().toList();
  }

  String town() {
    return municipalities.findCurrent().map(m -> m.name()).orElse("");
  }
}
