package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.ui.parts.AnchorScenes;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.LogEntry;
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
    AnchorScenes scenes,
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

  /** The procedures in which this person has one of the roles. */
  List<Procedure> list(Role... roles) {
    return procedures.list(staff(), roles);
  }

  /** The first procedure to moderate in which something waits, or else the first one. */
  Optional<Procedure> first() {
    var all = list(Role.MODERATOR);
    return all.stream()
        .filter(p -> moderation.countOpen(p.id()) > 0)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The procedure with this slug if this person has one of the roles in it. */
  Optional<Procedure> find(String slug, Role... roles) {
    return procedures.findBySlug(staff(), slug, roles);
  }

  /** What was decided about; what is not there was erased. */
  Map<ContributionId, Contribution> subjects(List<LogEntry> entries) {
    var ids = entries.stream().map(LogEntry::contribution).collect(Collectors.toSet());
    return contributions.listForStaff(ids).stream()
        .collect(Collectors.toMap(Contribution::id, c -> c));
  }

  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }

  /** Municipality and phase, for the bar. */
  String line(Component who, Procedure procedure) {
    var town = municipalities.get(procedure.municipality()).name();
    return town + " · " + PhaseWords.of(who, procedure, now());
  }
}
