package org.planrunde.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table of cases, but for {@link ModerationTraces}. */
@Repository
class CaseStore {
  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a case was opened, and what was decided last. */
  record Row(Instant opened, @Nullable Decision decision) {}

  void open(Subject subject, ContributionId of, Procedure procedure) {
    jdbc.sql(
            """
            insert into moderation_case
              (kind, subject_id, contribution_id, municipality_id, procedure_id)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            subject.kind().name(),
            subject.id(),
            of.value(),
            procedure.municipality().value(),
            procedure.id().value())
        .update();
  }

  Map<Subject, Row> openCases(ProcedureId procedure, int limit) {
    return rows(
        jdbc.sql(
                """
                select kind, subject_id, opened, decision from moderation_case
                where procedure_id = ? and decided is null order by opened, subject_id limit ?
                """)
            .params(procedure.value(), limit));
  }

  Map<Subject, Row> cases(Collection<Subject> subjects) {
    return subjects.isEmpty()
        ? Map.of()
        : rows(
            jdbc.sql(
                    """
                    select kind, subject_id, opened, decision from moderation_case
                    where subject_id in (:ids)
                    """)
                .param("ids", subjects.stream().map(Subject::id).toList()));
  }

  private static Map<Subject, Row> rows(JdbcClient.StatementSpec sql) {
    var cases = new LinkedHashMap<Subject, Row>();
    sql.query(rs -> {
      var decision = rs.getString("decision");
      cases.put(
          subject(rs),
          new Row(
              rs.getObject("opened", OffsetDateTime.class).toInstant(),
              decision == null ? null : Decision.valueOf(decision)));
    });
    return cases;
  }

  static Subject subject(ResultSet rs) throws SQLException {
    return new Subject(
        Subject.Kind.valueOf(rs.getString("kind")), rs.getObject("subject_id", UUID.class));
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

  /** Holds the case until the transaction ends; true if it waits or is not there yet. */
  boolean lock(Subject subject) {
    return jdbc.sql(
            """
            select decided is null as waits from moderation_case
            where kind = ? and subject_id = ? for update
            """)
        .params(subject.kind().name(), subject.id())
        .query((rs, n) -> rs.getBoolean("waits"))
        .optional()
        .orElse(true);
  }

  /** Notes the decision; makes the case if the decision was quicker than its opening. */
  void decide(
      Said said,
      Procedure procedure,
      Decision decision,
      @Nullable Withholding why,
      boolean wasPublic) {
    jdbc.sql(
            """
            insert into moderation_case (kind, subject_id, contribution_id, municipality_id,
              procedure_id, decision, reason, wording, was_public, decided)
            values (:kind, :id, :of, :municipality, :procedure, :decision, :reason, :wording,
              :public, now())
            on conflict (kind, subject_id) do update set decision = excluded.decision,
              reason = excluded.reason, wording = excluded.wording, decided = excluded.decided,
              was_public = excluded.was_public
            """)
        .param("kind", said.subject().kind().name())
        .param("id", said.subject().id())
        .param("of", said.contribution().id().value())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("decision", decision.name())
        .param("reason", why == null ? null : why.reason().name())
        .param("wording", why == null ? null : why.wording())
        .param("public", wasPublic)
        .update();
  }

  /** Takes the decision back; says whether the subject was public before it. */
  Optional<Boolean> reopen(Subject subject) {
    return jdbc.sql(
            """
            update moderation_case set decision = null, reason = null, wording = null,
              decided = null
            where kind = ? and subject_id = ? and decided is not null
            returning coalesce(was_public, false) as was_public
            """)
        .params(subject.kind().name(), subject.id())
        .query((rs, n) -> rs.getBoolean("was_public"))
        .optional();
  }

  Optional<Withholding> findWithholding(ContributionId id) {
    return jdbc.sql(
            """
            select reason, wording from moderation_case
            where kind = 'CONTRIBUTION' and subject_id = ? and decision = 'WITHHELD'
            """)
        .param(id.value())
        .query((rs, n) ->
            new Withholding(
                WithholdReason.valueOf(rs.getString("reason")), rs.getString("wording")))
        .optional();
  }

  Optional<CaseData> data(ContributionId id) {
    return jdbc.sql(
            """
            select opened, decided, decision from moderation_case
            where kind = 'CONTRIBUTION' and subject_id = ?
            """)
        .param(id.value())
        .query((rs, n) -> {
          var decided = rs.getObject("decided", OffsetDateTime.class);
          var decision = rs.getString("decision");
          return new CaseData(
              rs.getObject("opened", OffsetDateTime.class).toInstant(),
              decided == null ? null : decided.toInstant(),
              decision == null ? null : Decision.valueOf(decision),
              findWithholding(id).orElse(null));
        })
        .optional();
  }

  /** The latest cases of a kind, decided or not. */
  List<UUID> latest(ProcedureId procedure, Subject.Kind kind, int limit) {
    return jdbc.sql(
            """
            select subject_id from moderation_case where procedure_id = ? and kind = ?
            order by opened desc limit ?
            """)
        .params(procedure.value(), kind.name(), limit)
        .query((rs, n) -> rs.getObject("subject_id", UUID.class))
        .list();
  }

  /** Lets a case wait again that was decided; what was decided stays in the log. */
  void askAgain(Subject subject) {
    jdbc.sql(
            """
            update moderation_case set decision = null, reason = null, wording = null,
              decided = null, opened = now()
            where kind = ? and subject_id = ? and decided is not null
            """)
        .params(subject.kind().name(), subject.id())
        .update();
  }

  /** Closes the case of a contribution and of all that was said below it. */
  void close(ContributionId id) {
    jdbc.sql("delete from moderation_case where contribution_id = ?").param(id.value()).update();
  }

  void close(Subject subject) {
    jdbc.sql("delete from moderation_case where kind = ? and subject_id = ?")
        .params(subject.kind().name(), subject.id())
        .update();
  }
}
