package org.planrunde.workshop.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.SiteAddress;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopNews;
import org.planrunde.workshop.Workshops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front doors that the event desk asks, and who is asking. */
@Service
record EventDesk(
    Workshops workshops,
    WorkshopCards cards,
    WorkshopNews news,
    Procedures procedures,
    Accounts accounts,
    Municipalities municipalities,
    SiteAddress address,
    ObjectProvider<MapGround> ground) {
  /** The hours in which municipalities think. */
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  Staff staff() {
    return accounts.getCurrent();
  }

  Instant now() {
    return procedures.now();
  }

  /** The procedures that this person moderates. */
  List<Procedure> list() {
    return procedures.list(staff(), Role.MODERATOR);
  }

  /** The procedure with this slug if this person moderates it. */
  Optional<Procedure> find(String slug) {
    return procedures.findBySlug(staff(), slug, Role.MODERATOR);
  }

  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }

  String town(Procedure procedure) {
    return municipalities.get(procedure.municipality()).name();
  }

  /** A whole address where one is configured, else one that begins with a slash. */
  String link(String path) {
    return address.of(path).orElse("/" + path);
  }
}
