package org.planrunde.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the table of mails to be sent. */
@Repository
class Outbox {
  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mail that is due. */
  record Waiting(long id, UUID subscription, MailKind kind, Instant created, int tries) {}

  void ask(UUID subscription) {
    jdbc.sql(
            """
            insert into notification_mail
              (municipality_id, contribution_id, subscription_id, kind, due)
            select municipality_id, contribution_id, id, 'CONFIRM', now()
            from notification_subscription where id = ?
            """)
        .param(subscription)
        .update();
  }

  /** A mail to whoever confirmed; one of a kind that waits already tells the newest as well. */
  void add(ContributionId of, MailKind kind, Duration patience) {
    jdbc.sql(
            """
            insert into notification_mail
              (municipality_id, contribution_id, subscription_id, kind, due)
            select s.municipality_id, s.contribution_id, s.id, :kind,
              now() + make_interval(secs => :patience)
            from notification_subscription s
            where s.contribution_id = :of and s.confirmed is not null
              and not exists (select 1 from notification_mail m
                where m.subscription_id = s.id and m.kind = :kind and m.failed is null)
            """)
        .param("kind", kind.name())
        .param("patience", (double) patience.toSeconds())
        .param("of", of.value())
        .update();
  }

  /** The next one that is due, held until the transaction ends; another node takes another one. */
  Optional<Waiting> next(Instant now) {
    return jdbc.sql(
            """
            select id, subscription_id, kind, created, tries from notification_mail
            where failed is null and due <= ? order by due, id limit 1 for update skip locked
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .query((rs, n) ->
            new Waiting(
                rs.getLong("id"),
                rs.getObject("subscription_id", UUID.class),
                MailKind.valueOf(rs.getString("kind")),
                rs.getObject("created", OffsetDateTime.class).toInstant(),
                rs.getInt("tries")))
        .optional();
  }

  void remove(long id) {
    jdbc.sql("delete from notification_mail where id = ?").param(id).update();
  }

  void later(long id, Instant due) {
    jdbc.sql("update notification_mail set tries = tries + 1, due = ? where id = ?")
        .params(due.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void giveUp(long id, Instant now) {
    jdbc.sql("update notification_mail set tries = tries + 1, failed = ? where id = ?")
        .params(now.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  MailCount count(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select count(*) filter (where failed is null)::int as waiting,
              count(*) filter (where failed is null and tries > 0)::int as retried,
              count(*) filter (where failed is not null)::int as failed
            from notification_mail where municipality_id = ?
            """)
        .param(municipality.value())
        .query((rs, n) ->
            new MailCount(rs.getInt("waiting"), rs.getInt("retried"), rs.getInt("failed")))
        .single();
  }

  void forgetFailed(Instant before) {
    jdbc.sql("delete from notification_mail where failed <= ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
