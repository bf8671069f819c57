package org.planrunde.procedure.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes how long procedures keep, and what was erased. */
@Repository
class RetentionStore {
  /**
   * By the town's calendar, as {@link RetentionRule#due} says it; and once a month anew, for what
   * staff wrote and people reported since.
   */
  private static final String DUE =
      """
      select p.id from procedure p join lateral (
        select (max(coalesce(ends, starts)) at time zone 'Europe/Berlin' + make_interval(days => p.retention_days))
            at time zone 'Europe/Berlin' as due
        from phase where procedure_id = p.id having count(*) > 0
          and bool_and(ends is not null or not (contributions or comments or votes))
      ) t on t.due <= now()
      where (p.erased is null or p.erased < t.due or p.erased < now() - interval '30 days')
      """;

  private final JdbcClient jdbc;

  RetentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RetentionRule find(ProcedureId id) {
    return jdbc.sql("select retention_days, erased from procedure where id = ?")
        .param(id.value())
        .query((rs, n) -> {
          var erased = rs.getObject("erased", OffsetDateTime.class);
          return new RetentionRule(
              rs.getInt("retention_days"), erased == null ? null : erased.toInstant());
        })
        .optional()
        .orElse(new RetentionRule(RetentionRule.USUAL, null));
  }

  void save(ProcedureId id, int days) {
    jdbc.sql("update procedure set retention_days = ? where id = ?")
        .params(days, id.value())
        .update();
  }

  List<ProcedureId> listDue() {
    return jdbc.sql(DUE + " order by t.due, p.id").query((rs, n) -> id(rs.getObject(1))).list();
  }

  /** False if it is not due any more, or another node is at it; holds it for this transaction. */
  boolean hold(ProcedureId id) {
    return jdbc.sql(DUE + " and p.id = ? for update of p skip locked")
        .param(id.value())
        .query((rs, n) -> id(rs.getObject(1)))
        .optional()
        .isPresent();
  }

  /** Holds it if what was erased on that day is here again: the last time was before, or never. */
  boolean holdForgotten(ProcedureId id, LocalDate day) {
    return jdbc.sql(
            """
            select id from procedure where id = ?
              and (erased is null or (erased at time zone 'UTC')::date < ?) for update
            """)
        .params(id.value(), day)
        .query((rs, n) -> id(rs.getObject(1)))
        .optional()
        .isPresent();
  }

  private static ProcedureId id(Object value) {
    return new ProcedureId((UUID) value);
  }

  void done(ProcedureId id, Map<String, Integer> counts) {
    jdbc.sql("update procedure set erased = now() where id = ?").param(id.value()).update();
    if (!counts.isEmpty()) {
      jdbc.sql(
              """
              insert into retention_run (municipality_id, procedure_id, counts)
              select municipality_id, id, ?::jsonb from procedure where id = ?
              """)
          .params(JsonMapper.shared().writeValueAsString(counts), id.value())
          .update();
    }
  }

  int countErased(ProcedureId id) {
    return jdbc.sql(
            """
            select coalesce(sum(value::int), 0)::int as n
            from retention_run r, jsonb_each_text(r.counts) where r.procedure_id = ?
            """)
        .param(id.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }
}
