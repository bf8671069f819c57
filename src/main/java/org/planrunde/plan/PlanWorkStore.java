package org.planrunde.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.kernel.Message;
import org.planrunde.plan.raster.Affine;
import org.planrunde.plan.raster.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hands out the work on versions and takes what came of it. Whoever works holds a lease, so that
 * several nodes share one queue and a restart finds what was left.
 */
@Repository
class PlanWorkStore {
  /** Longer than a worker may be silent. */
  private static final int LEASE_SECONDS = 60;

  private final JdbcClient jdbc;

  PlanWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Work on one version; {@code attempts} counts this one. */
  record Claim(PlanVersionId id, UUID blob, PlanOrder order, int attempts) {}

  /** The oldest version that waits and that nobody works on. */
  Optional<Claim> claim() {
    return jdbc.sql(
            """
            update plan_version set lease = now() + make_interval(secs => ?), progress = 0,
              attempts = attempts + 1
            where id = (select id from plan_version
              where state in ('UPLOADED', 'PLACED') and (lease is null or lease < now())
              order by created, id limit 1 for update skip locked)
            returning id, blob_id, page, world, state, crs, affine, attempts
            """)
        .param(LEASE_SECONDS)
        .query((rs, n) ->
            new Claim(
                new PlanVersionId(rs.getObject("id", UUID.class)),
                rs.getObject("blob_id", UUID.class),
                order(
                    rs.getInt("page"),
                    rs.getString("world"),
                    rs.getString("crs"),
                    rs.getString("affine")),
                rs.getInt("attempts")))
        .optional();
  }

  private static PlanOrder order(
      int page, @Nullable String world, @Nullable String crs, @Nullable String affine) {
    return new PlanOrder(
        page,
        world,
        crs == null ? null : Crs.valueOf(crs),
        affine == null ? null : PlanJson.read(affine, Affine.class));
  }

  /** Says how far it has come; false if the work is no longer wanted. */
  boolean goesOn(Claim claim, int percent) {
    return jdbc.sql(
                """
                update plan_version set progress = ?, lease = now() + make_interval(secs => ?)
                where id = ? and attempts = ? and state in ('UPLOADED', 'PLACED')
                """)
            .params(percent, LEASE_SECONDS, claim.id().value(), claim.attempts())
            .update()
        > 0;
  }

  /** Leaves it to whoever looks next, as when the server stops. */
  void release(Claim claim) {
    jdbc.sql(
            """
            update plan_version set lease = null, attempts = attempts - 1
            where id = ? and attempts = ? and state in ('UPLOADED', 'PLACED')
            """)
        .params(claim.id().value(), claim.attempts())
        .update();
  }

  void read(Claim claim, Found found) {
    jdbc.sql(
            """
            update plan_version set state = 'READ', found = cast(? as jsonb), lease = null
            where id = ? and attempts = ? and state = 'UPLOADED'
            """)
        .params(PlanJson.write(found), claim.id().value(), claim.attempts())
        .update();
  }

  void tiled(Claim claim, PlanTiling tiling) {
    jdbc.sql(
            """
            update plan_version set state = 'TILED', tiling = cast(? as jsonb), lease = null
            where id = ? and attempts = ? and state = 'PLACED'
            """)
        .params(PlanJson.write(tiling), claim.id().value(), claim.attempts())
        .update();
  }

  void fail(Claim claim, Message message) {
    jdbc.sql(
            """
            update plan_version set state = 'FAILED', message = cast(? as jsonb), lease = null
            where id = ? and attempts = ? and state in ('UPLOADED', 'PLACED')
            """)
        .params(PlanJson.write(message), claim.id().value(), claim.attempts())
        .update();
  }

  /** The ids of all versions, to find folders of none. */
  Set<UUID> ids() {
    return new HashSet<>(
        jdbc.sql("select id from plan_version")
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .list());
  }
}
