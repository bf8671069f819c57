package org.planrunde.dialogue;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table of the reports, but for {@link DialogueTraces}. */
@Repository
class ReportStore {
  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if this person has reported the same before. */
  boolean insert(
      UUID id,
      ContributionId contribution,
      @Nullable CommentId comment,
      AbuseReason reason,
      String note,
      byte[] reporter) {
    return jdbc.sql(
                """
                insert into abuse_report (id, municipality_id, procedure_id, contribution_id,
                  comment_id, reason, note, reporter)
                select :id, municipality_id, procedure_id, id, :comment, :reason, :note, :reporter
                from public_contribution where id = :contribution on conflict do nothing
                """)
            .param("id", id)
            .param("contribution", contribution.value())
            .param("comment", comment == null ? null : comment.value(), Types.OTHER)
            .param("reason", reason.name())
            .param("note", note)
            .param("reporter", reporter)
            .update()
        == 1;
  }

  void deleteAll(ContributionId contribution) {
    jdbc.sql("delete from abuse_report where contribution_id = ?")
        .param(contribution.value())
        .update();
  }

  List<AbuseReport> list(ProcedureId procedure, int limit) {
    return jdbc.sql(
            "select * from abuse_report where procedure_id = ? order by at desc, id limit ?")
        .params(procedure.value(), limit)
        .query((rs, n) -> {
          var comment = rs.getObject("comment_id", UUID.class);
          return new AbuseReport(
              rs.getObject("id", UUID.class),
              new ProcedureId(rs.getObject("procedure_id", UUID.class)),
              new ContributionId(rs.getObject("contribution_id", UUID.class)),
              comment == null ? null : new CommentId(comment),
              AbuseReason.valueOf(rs.getString("reason")),
              rs.getString("note"),
              rs.getObject("at", OffsetDateTime.class).toInstant());
        })
        .list();
  }
}
