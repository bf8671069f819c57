package org.planrunde.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table of answers, but for {@link ModerationTraces}. */
@Repository
class AnswerStore {
  private static final String COLUMNS =
      "select contribution_id, status, answer, revision, answered, changed from ";

  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Answer> findPublic(ContributionId id) {
    return jdbc.sql(COLUMNS + "public_answer where contribution_id = ?")
        .param(id.value())
        .query(AnswerStore::answer)
        .optional();
  }

  Map<ContributionId, Answer> listPublic(Collection<ContributionId> ids) {
    var answers = new HashMap<ContributionId, Answer>();
    if (!ids.isEmpty()) {
      jdbc.sql(COLUMNS + "public_answer where contribution_id in (:ids)")
          .param("ids", ids.stream().map(ContributionId::value).toList())
          .query(AnswerStore::answer)
          .list()
          .forEach(a -> answers.put(a.contribution(), a));
    }
    return answers;
  }

  Optional<Answer> find(ContributionId id) {
    return jdbc.sql(COLUMNS + "moderation_answer where contribution_id = ?")
        .param(id.value())
        .query(AnswerStore::answer)
        .optional();
  }

  Map<ContributionId, Answer> list(ProcedureId procedure) {
    var answers = new HashMap<ContributionId, Answer>();
    jdbc.sql(COLUMNS + "moderation_answer where procedure_id = ?")
        .param(procedure.value())
        .query(AnswerStore::answer)
        .list()
        .forEach(a -> answers.put(a.contribution(), a));
    return answers;
  }

  private static Answer answer(ResultSet rs, int n) throws SQLException {
    var answered = rs.getObject("answered", OffsetDateTime.class);
    return new Answer(
        new ContributionId(rs.getObject("contribution_id", UUID.class)),
        ProcessingStatus.valueOf(rs.getString("status")),
        rs.getString("answer"),
        rs.getInt("revision"),
        answered == null ? null : answered.toInstant(),
        rs.getObject("changed", OffsetDateTime.class).toInstant());
  }

  /** Waits for others that answer in the procedure, so that two do not answer past each other. */
  void lock(ProcedureId procedure) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))::text as locked")
        .param("answers:" + procedure.value())
        .query((rs, n) -> "")
        .single();
  }

  /** An empty text leaves the answer as it is. */
  void save(
      Staff staff, Procedure procedure, ContributionId id, ProcessingStatus status, String text) {
    jdbc.sql(
            """
            insert into moderation_answer (contribution_id, municipality_id, procedure_id, status,
              answer, account_id, account_name, answered)
            values (:id, :municipality, :procedure, :status, :text, :account, :name,
              case when :text <> '' then now() end)
            on conflict (contribution_id) do update set status = excluded.status,
              answer = case when :text = '' then moderation_answer.answer else :text end,
              answered = case when :text = '' then moderation_answer.answered else now() end,
              account_id = excluded.account_id, account_name = excluded.account_name,
              revision = moderation_answer.revision + 1, changed = now()
            """)
        .param("id", id.value())
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param("status", status.name())
        .param("text", text)
        .param("account", staff.id().value())
        .param("name", staff.displayName())
        .update();
  }

  void remove(ContributionId id) {
    jdbc.sql("delete from moderation_answer where contribution_id = ?").param(id.value()).update();
  }
}
