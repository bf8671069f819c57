package org.planrunde.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
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

/** The only class that knows the table of the log, but for {@link ModerationTraces}. */
@Repository
class LogStore {
  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      Staff staff,
      Procedure procedure,
      Said said,
      Decision decision,
      @Nullable Withholding why,
      @Nullable String note,
      @Nullable Integer version) {
    jdbc.sql(
            """
            insert into moderation_log (municipality_id, procedure_id, kind, subject_id,
              contribution_id, account_id, account_name, action, reason, note, wording,
              template_version)
            values (:municipality, :procedure, :kind, :id, :of, :account, :name, :action, :reason,
              :note, :wording, :version)
            """)
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("kind", said.subject().kind().name())
        .param("id", said.subject().id())
        .param("of", said.contribution().id().value())
        .param("account", staff.id().value())
        .param("name", staff.displayName())
        .param("action", decision.name())
        .param("reason", why == null ? null : why.reason().name())
        .param("note", note)
        .param("wording", why == null ? null : why.wording())
        .param("version", version)
        .update();
  }

  List<LogEntry> list(ProcedureId procedure, int limit) {
    return jdbc.sql(
            "select * from moderation_log where procedure_id = ? order by at desc, id desc limit ?")
        .params(procedure.value(), limit)
        .query(LogStore::entry)
        .list();
  }

  private static LogEntry entry(ResultSet rs, int n) throws SQLException {
    var reason = rs.getString("reason");
    return new LogEntry(
        CaseStore.subject(rs),
        new ContributionId(rs.getObject("contribution_id", UUID.class)),
        rs.getString("account_name"),
        Decision.valueOf(rs.getString("action")),
        reason == null ? null : WithholdReason.valueOf(reason),
        rs.getString("note"),
        rs.getString("wording"),
        rs.getObject("at", OffsetDateTime.class).toInstant());
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

  /** Counts by month of the town's calendar, decision and reason, newest month first. */
  List<PublicLogLine> months(ProcedureId procedure) {
    return jdbc.sql(
            """
            select to_char(at at time zone 'Europe/Berlin', 'YYYY-MM') as month, action, reason,
              count(*)::int as n
            from moderation_log where procedure_id = ?
            group by 1, 2, 3 order by 1 desc, 2, 4 desc, 3
            """)
        .param(procedure.value())
        .query((rs, n) -> {
          var reason = rs.getString("reason");
          return new PublicLogLine(
              YearMonth.parse(rs.getString("month")),
              Decision.valueOf(rs.getString("action")),
              reason == null ? null : WithholdReason.valueOf(reason),
              rs.getInt("n"));
        })
        .list();
  }
}
