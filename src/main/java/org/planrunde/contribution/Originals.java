package org.planrunde.contribution;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Takes words out, keeps the old ones for 30 days, and erases them then. */
@Repository
class Originals {
  static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;

  Originals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if nothing was left to take out; refuses if the words are not those that were seen. */
  Optional<Contribution> redact(Contribution seen, Collection<Redaction.Part> parts) {
    var now = lock(seen.id()).filter(c -> sameWords(c, seen));
    if (now.isEmpty() || parts.size() > Redaction.MOST_PARTS) {
      throw new RefusedException(Problem.of("parts", "contribution.redaction.changed"));
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    keep(seen.id());
    jdbc.sql(
            """
            update contribution set title = :title, body = :body, nickname = :nickname,
              place_words = :place, changed = now(), redacted = now() where id = :id
            """)
        .param("title", Redaction.apply(Redaction.Field.TITLE, seen.title(), parts))
        .param("body", Redaction.apply(Redaction.Field.TEXT, seen.text(), parts))
        .param("nickname", Redaction.applyTo(Redaction.Field.NICKNAME, seen.nickname(), parts))
        .param("place", Redaction.applyTo(Redaction.Field.PLACE, seen.placeWords(), parts))
        .param("id", seen.id().value())
        .update();
    return now;
  }

  private Optional<Contribution> lock(ContributionId id) {
    return jdbc.sql("select " + Rows.COLUMNS + " from contribution where id = ? for update")
        .param(id.value())
        .query(Rows::contribution)
        .optional()
        .filter(c -> c.state() != PublicationState.WITHDRAWN);
  }

  private static boolean sameWords(Contribution now, Contribution seen) {
    return now.title().equals(seen.title()) && now.text().equals(seen.text());
  }

  private void keep(ContributionId id) {
    jdbc.sql(
            """
            insert into contribution_original (contribution_id, title, body, nickname, place_words)
            select id, title, body, nickname, place_words from contribution where id = ?
            """)
        .param(id.value())
        .update();
  }

  /** The oldest first: how its author wrote it. */
  List<Original> list(ContributionId id) {
    return jdbc.sql("select * from contribution_original where contribution_id = ? order by id")
        .param(id.value())
        .query((rs, n) -> {
          var replaced = rs.getObject("replaced", OffsetDateTime.class).toInstant();
          return new Original(
              rs.getString("title"),
              rs.getString("body"),
              rs.getString("nickname"),
              rs.getString("place_words"),
              replaced,
              replaced.plus(KEPT));
        })
        .list();
  }

  void forget(ContributionId id) {
    jdbc.sql("delete from contribution_original where contribution_id = ?")
        .param(id.value())
        .update();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  void eraseOld() {
    erase(Instant.now());
  }

  /** Erases what has been kept long enough at that moment; says how many. */
  int erase(Instant now) {
    return jdbc.sql("delete from contribution_original where replaced < ?")
        .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
