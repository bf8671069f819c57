package org.planrunde.citymodel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.ProcedureId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out the work on models and takes what came of it. Whoever works holds a lease, so that
 * several nodes share one queue and a restart finds what was left.
 */
@Repository
class ModelWork {
  /** Much longer than it takes to say how far the work is. */
  private static final int LEASE_SECONDS = 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ModelWork(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Work on one model; {@code attempts} counts this one. */
  record Claim(
      CityModelId id,
      ProcedureId procedure,
      UUID blob,
      @Nullable String crs,
      boolean swapped,
      int attempts) {}

  /** The oldest model that waits, or whose worker is gone. */
  Optional<Claim> claim() {
    return jdbc.sql(
            """
            update city_model set state = 'CONVERTING', progress = 0, attempts = attempts + 1,
              lease = now() + make_interval(secs => ?)
            where id = (select id from city_model
              where state in ('UPLOADED', 'CONVERTING') and (lease is null or lease < now())
              order by created, id limit 1 for update skip locked)
            returning id, procedure_id, blob_id, crs, swapped, attempts
            """)
        .param(LEASE_SECONDS)
        .query((rs, n) ->
            new Claim(
                new CityModelId(rs.getObject("id", UUID.class)),
                new ProcedureId(rs.getObject("procedure_id", UUID.class)),
                rs.getObject("blob_id", UUID.class),
                rs.getString("crs"),
                rs.getBoolean("swapped"),
                rs.getInt("attempts")))
        .optional();
  }

  /** Says how far it has come; false if the work is no longer wanted. */
  boolean goesOn(Claim claim, int percent) {
    return jdbc.sql(
                """
                update city_model set progress = ?, lease = now() + make_interval(secs => ?)
                where id = ? and attempts = ? and state = 'CONVERTING'
                """)
            .params(percent, LEASE_SECONDS, claim.id().value(), claim.attempts())
            .update()
        > 0;
  }

  /** Leaves it to whoever looks next, as when the server stops. */
  void release(Claim claim) {
    jdbc.sql(
            """
            update city_model set state = 'UPLOADED', lease = null, attempts = attempts - 1
            where id = ? and attempts = ? and state = 'CONVERTING'
            """)
        .params(claim.id().value(), claim.attempts())
        .update();
  }

  @Transactional
  public void ready(Claim claim, Converted converted) {
    int changed =
        jdbc.sql(
                """
                update city_model set state = 'READY', converted = cast(? as jsonb),
                  progress = 100, lease = null
                where id = ? and attempts = ? and state = 'CONVERTING'
                """)
            .params(JSON.writeValueAsString(converted), claim.id().value(), claim.attempts())
            .update();
    if (changed > 0) {
      events.publishEvent(new CityModelReady(claim.procedure(), claim.id()));
    }
  }

  @Transactional
  public void fail(Claim claim, Message message) {
    int changed =
        jdbc.sql(
                """
                update city_model set state = 'FAILED', message = cast(? as jsonb), lease = null
                where id = ? and attempts = ? and state = 'CONVERTING'
                """)
            .params(JSON.writeValueAsString(message), claim.id().value(), claim.attempts())
            .update();
    if (changed > 0) {
      events.publishEvent(new CityModelRejected(claim.procedure(), claim.id()));
    }
  }

  /** The ids of all models, to find folders of none. */
  Set<UUID> ids() {
    return new HashSet<>(
        jdbc.sql("select id from city_model")
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .list());
  }
}
