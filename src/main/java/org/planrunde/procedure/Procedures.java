package org.planrunde.procedure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the participation procedures. */
// Reading takes several questions: in one transaction they share a connection.
@Service
@Transactional(readOnly = true)
public class Procedures {
  private final ProcedureStore store;
  private final ApplicationEventPublisher events;

  Procedures(ProcedureStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** The procedure with this id, published or not. */
  public Optional<Procedure> find(ProcedureId id) {
    return store.find(id);
  }

  /**
   * The procedure with this id, published or not.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Procedure get(ProcedureId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no procedure " + id));
  }

  /**
   * The procedure with this id for somebody who has one of the roles in it, published or not.
   *
   * @throws NotAllowedException for everybody else, and if there is none
   */
  public Procedure get(Staff staff, ProcedureId id, Role... roles) {
    return find(id)
        .filter(p -> works(staff, p, roles))
        .orElseThrow(() -> new NotAllowedException(roles[0]));
  }

  /** The procedure with this slug if the person has one of the roles in it, published or not. */
  public Optional<Procedure> findBySlug(Staff staff, String slug, Role... roles) {
    return findBySlug(slug).filter(p -> works(staff, p, roles));
  }

  /** Those in which the person has one of the roles: running first, then soon, then done. */
  public List<Procedure> list(Staff staff, Role... roles) {
    return list(staff.municipality()).stream().filter(p -> works(staff, p, roles)).toList();
  }

  private static boolean works(Staff staff, Procedure procedure, Role... roles) {
    return Arrays.stream(roles)
        .anyMatch(role -> staff.may(role, procedure.municipality(), procedure.id()));
  }

  /** The procedure with this slug, published or not: for commands. */
  public Optional<Procedure> findBySlug(String slug) {
    return store.findBySlug(slug);
  }

  /** The procedure with this slug if everybody may see it. */
  public Optional<Procedure> findPublic(String slug) {
    return findBySlug(slug).filter(Procedure::published);
  }

  /** All published procedures of a municipality: running first, then soon, then done. */
  public List<Procedure> listPublic(MunicipalityId municipality) {
    return list(municipality).stream().filter(Procedure::published).toList();
  }

  /** All procedures of a municipality for its staff: running first, then soon, then done. */
  public List<Procedure> list(MunicipalityId municipality) {
    var now = now();
    return store.list(municipality).stream()
        .sorted(
            Comparator.comparing(p ->
                switch (p.state(now)) {
                  case RUNNING -> 0;
                  case SOON -> 1;
                  case DONE -> 2;
                }))
        .toList();
  }

  /** The database's clock, which alone decides what is open. */
  public Instant now() {
    return store.now();
  }

  /**
   * Adds or changes a procedure as an administrator of its municipality.
   *
   * @throws RefusedException with every field that is not fit; nothing is stored then
   */
  @Transactional
  public Procedure save(Staff staff, Procedure procedure) {
    staff.require(Role.ADMINISTRATOR, procedure.municipality());
    return save(procedure);
  }

  /**
   * Adds or changes a procedure on behalf of the operator at the command line.
   *
   * @throws RefusedException with every field that is not fit; nothing is stored then
   */
  @Transactional
  public Procedure save(Procedure procedure) {
    var problems = ProcedureCheck.check(procedure);
    store
        .findBySlug(procedure.slug())
        .filter(other -> !other.id().equals(procedure.id()))
        .ifPresent(_ -> problems.add(Problem.of("slug", "procedure.problem.slug.taken")));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    try {
      store.save(procedure);
    } catch (DuplicateKeyException _) {
      // Somebody else's, which staff do not see.
      throw new RefusedException(Problem.of("slug", "procedure.problem.slug.taken"));
    }
    events.publishEvent(new ProcedureChanged(procedure.id()));
    return procedure;
  }

  /**
   * Lets everybody see a procedure.
   *
   * @throws RefusedException with everything that is required and missing
   */
  @Transactional
  public Procedure publish(Staff staff, ProcedureId id) {
    var procedure = get(staff, id, Role.ADMINISTRATOR);
    var missing = Readiness.missing(procedure);
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    return save(staff, procedure.with(p -> p.published = true));
  }

  /** Hides a procedure from everybody but staff; its contributions stay stored. */
  @Transactional
  public Procedure unpublish(Staff staff, ProcedureId id) {
    return save(staff, get(staff, id, Role.ADMINISTRATOR).with(p -> p.published = false));
  }
}
