package org.planrunde.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Public procedures as a host shows them: at a municipality's own host there are no others. */
@Component
public class OpenProcedures {
  private final Procedures procedures;
  private final Municipalities municipalities;
  private final OpenSite site;

  OpenProcedures(Procedures procedures, Municipalities municipalities, OpenSite site) {
    this.procedures = procedures;
    this.municipalities = municipalities;
    this.site = site;
  }

  /** All of them by municipality: running, then soon, then done. */
  public List<Procedure> list(HttpServletRequest request) {
    return towns(request).stream().flatMap(t -> procedures.listPublic(t.id()).stream()).toList();
  }

  /** The municipalities whose procedures the host shows. */
  public List<Municipality> towns(HttpServletRequest request) {
    return site.town(request).map(List::of).orElseGet(municipalities::list);
  }

  /** The one with this id, which is a UUID in its usual form. */
  public Optional<Procedure> find(HttpServletRequest request, String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? procedures
            .find(new ProcedureId(UUID.fromString(id)))
            .filter(Procedure::published)
            .filter(p -> shows(request, p))
        : Optional.empty();
  }

  /** The one with this name in addresses. */
  public Optional<Procedure> findBySlug(HttpServletRequest request, String slug) {
    return procedures.findPublic(slug).filter(p -> shows(request, p));
  }

  private boolean shows(HttpServletRequest request, Procedure procedure) {
    return site.town(request).map(t -> t.id().equals(procedure.municipality())).orElse(true);
  }
}
