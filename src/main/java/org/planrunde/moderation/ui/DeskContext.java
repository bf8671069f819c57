package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Photos;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Wordings;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.MapLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front doors that the desk's screens ask, and who is asking. */
@Service
record DeskContext(
    Moderation moderation,
    Answers answers,
    Wordings wordings,
    Contributions contributions,
    Photos photos,
    Procedures procedures,
    Accounts accounts,
    Municipalities municipalities,
    ObjectProvider<MapGround> ground) {

  Staff staff() {
    return accounts.getCurrent();
  }

  Instant now() {
    return procedures.now();
  }

  /** The procedures of the municipality this person works for. */
  List<Procedure> list() {
    return procedures.list(staff().municipality());
  }

  /** The first procedure in which something waits, or else the first one. */
  Optional<Procedure> first() {
    var all = list();
    return all.stream()
        .filter(p -> moderation.countOpen(p.id()) > 0)
        .findFirst()
        .or(() -> all.stream().findFirst());
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

  /** Municipality and phase, for the bar. */
  String line(Component who, Procedure procedure) {
    var town = municipalities.findCurrent().map(m -> m.name()).orElse("");
    return town + " · " + PhaseWords.of(who, procedure, now());
  }
}
