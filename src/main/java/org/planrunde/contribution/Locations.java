package org.planrunde.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.geo.Areas;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to places that authors told in words and that staff find on the map. The words always
 * stay; who may do this, the caller has asked.
 */
@Service
public class Locations {
  private static final String TOLD =
      " from contribution where procedure_id = :procedure and state in (:states)"
          + " and place_words is not null and ";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Locations(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Those with a place in words only, longest waiting first. */
  public List<Contribution> listWaiting(
      ProcedureId procedure, Collection<PublicationState> states, int limit) {
    return list("place is null order by created, id", procedure, states, limit);
  }

  /** Those whose place staff found, the latest first. */
  public List<Contribution> listLocated(
      ProcedureId procedure, Collection<PublicationState> states, int limit) {
    return list("placed_at is not null order by placed_at desc, id", procedure, states, limit);
  }

  private List<Contribution> list(
      String which, ProcedureId procedure, Collection<PublicationState> states, int limit) {
    return jdbc.sql("select " + Rows.COLUMNS + TOLD + which + " limit :limit")
        .param("procedure", procedure.value())
        .param("states", states.stream().map(Enum::name).toList())
        .param("limit", limit)
        .query(Rows::contribution)
        .list();
  }

  /**
   * Sets or moves the place of a contribution whose author told it in words only.
   *
   * @return false if it has a place of its author, tells none, or is withdrawn
   * @throws RefusedException if the place lies outside the procedure's area
   */
  @Transactional
  public boolean locate(Procedure procedure, ContributionId id, Point place, AccountId by) {
    var area = procedure.area();
    if (area != null && !Areas.contains(area, place)) {
      throw new RefusedException(Problem.of("place", "contribution.problem.outside"));
    }
    return set(procedure, id, place, by);
  }

  /** Takes the place back that staff set; false if there is none. */
  @Transactional
  public boolean unlocate(Procedure procedure, ContributionId id) {
    return set(procedure, id, null, null);
  }

  private boolean set(
      Procedure procedure, ContributionId id, @Nullable Point place, @Nullable AccountId by) {
    var changed = update(procedure.id(), id, place, by);
    changed.ifPresent(c -> events.publishEvent(new ContributionLocated(id, procedure.id())));
    return changed.isPresent();
  }

  private Optional<UUID> update(
      ProcedureId procedure, ContributionId id, @Nullable Point place, @Nullable AccountId by) {
    return jdbc.sql(
            """
            update contribution set place = :place, placed_by = :by,
              placed_at = case when cast(:by as uuid) is not null then now() end
            where id = :id and procedure_id = :procedure and state <> 'WITHDRAWN'
              and (placed_at is not null
                or (cast(:by as uuid) is not null and place is null and place_words is not null))
            returning id
            """)
        .param("place", place == null ? null : new JtsGeometry(place))
        .param("by", by == null ? null : by.value())
        .param("id", id.value())
        .param("procedure", procedure.value())
        .query((rs, n) -> rs.getObject("id", UUID.class))
        .optional();
  }
}
