package org.planrunde.moderation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the moderation's tables. */
@Repository
class CaseStore {
  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(ContributionId id, Procedure procedure) {
    jdbc.sql(
            """
            insert into moderation_case (contribution_id, municipality_id, procedure_id)
            values (?, ?, ?) on conflict do nothing
            """)
        .params(id.value(), procedure.municipality().value(), procedure.id().value())
        .update();
  }

  Map<ContributionId, Instant> openCases(ProcedureId procedure, int limit) {
    var cases = new LinkedHashMap<ContributionId, Instant>();
    jdbc.sql(
            """
            select contribution_id, opened from moderation_case
            where procedure_id = ? and decided is null order by opened, contribution_id limit ?
            """)
        .params(procedure.value(), limit)
        .query(rs -> {
          cases.put(
              new ContributionId(rs.getObject("contribution_id", UUID.class)),
              rs.getObject("opened", OffsetDateTime.class).toInstant());
        });
    return cases;
  }

  int countOpen(ProcedureId procedure) {
    return jdbc.sql(
            """
            select count(*)::int as n from moderation_case
            where procedure_id = ? and decided is null
            """)
        .param(procedure.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /**
   * Notes the decision, or that it was taken back; makes the case if the decision was quicker than
   * its opening.
   */
  void decide(
      ContributionId id, Procedure procedure, Decision decision, @Nullable WithholdReason reason) {
    jdbc.sql(
            """
            insert into moderation_case
              (contribution_id, municipality_id, procedure_id, decision, reason, decided)
            values (:id, :municipality, :procedure, :decision, :reason,
              case when cast(:decision as text) is not null then now() end)
            on conflict (contribution_id) do update set decision = excluded.decision,
              reason = excluded.reason, decided = excluded.decided
            """)
        .param("id", id.value())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("decision", decision == Decision.REOPENED ? null : decision.name())
        .param("reason", reason == null ? null : reason.name())
        .update();
  }

  void close(ContributionId id) {
    jdbc.sql("delete from moderation_case where contribution_id = ?").param(id.value()).update();
  }

  void log(
      Staff staff,
      Procedure procedure,
      ContributionId id,
      Decision decision,
      @Nullable WithholdReason reason,
      @Nullable String note) {
    jdbc.sql(
            """
            insert into moderation_log (municipality_id, procedure_id, contribution_id, account_id,
              account_name, action, reason, note)
            values (:municipality, :procedure, :id, :account, :name, :action, :reason, :note)
            """)
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("id", id.value())
        .param("account", staff.id().value())
        .param("name", staff.displayName())
        .param("action", decision.name())
        .param("reason", reason == null ? null : reason.name())
        .param("note", note)
        .update();
  }

  List<LogEntry> log(ProcedureId procedure, int limit) {
    return jdbc.sql(
            "select * from moderation_log where procedure_id = ? order by at desc, id desc limit ?")
        .params(procedure.value(), limit)
        .query((rs, n) -> {
          var reason = rs.getString("reason");
          return new LogEntry(
              new ContributionId(rs.getObject("contribution_id", UUID.class)),
              rs.getString("account_name"),
              Decision.valueOf(rs.getString("action")),
              reason == null ? null : WithholdReason.valueOf(reason),
              rs.getString("note"),
              rs.getObject("at", OffsetDateTime.class).toInstant());
        })
        .list();
  }

  /** How many decisions of each kind were logged since a moment. */
  Map<Decision, Integer> countSince(ProcedureId procedure, Instant since) {
    var counts = new EnumMap<Decision, Integer>(Decision.class);
    jdbc.sql(
            """
            select action, count(*)::int as n from moderation_log
            where procedure_id = ? and at >= ? group by action
            """)
        .params(procedure.value(), since.atOffset(ZoneOffset.UTC))
        .query(rs -> {
          counts.put(Decision.valueOf(rs.getString("action")), rs.getInt("n"));
        });
    return counts;
  }
}
