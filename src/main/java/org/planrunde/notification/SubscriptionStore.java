package org.planrunde.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.planrunde.storage.ErasureList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the tables of subscriptions and requests. */
@Repository
class SubscriptionStore {
  /** How subscriptions are named in the list of erasures. */
  static final String KIND = "subscription";

  private final JdbcClient jdbc;
  private final MailKey key;
  private final ErasureList erasures;

  SubscriptionStore(JdbcClient jdbc, MailKey key, ErasureList erasures) {
    this.jdbc = jdbc;
    this.key = key;
    this.erasures = erasures;
  }

  /** A subscription and what its links say. */
  record Row(UUID id, Subscription subscription, BrowserToken confirm, BrowserToken leave) {}

  /** Instead of the one that was there; waits to be confirmed. */
  UUID save(Procedure procedure, ContributionId of, String address, String language) {
    var confirm = BrowserToken.random();
    var leave = BrowserToken.random();
    delete(of);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notification_subscription (id, municipality_id, procedure_id,
              contribution_id, sealed, language, confirm_hash, leave_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            procedure.municipality().value(),
            procedure.id().value(),
            of.value(),
            key.seal(confirm + "\n" + leave + "\n" + address),
            language,
            confirmHash(confirm),
            leaveHash(leave))
        .update();
    return id;
  }

  private static byte[] confirmHash(BrowserToken token) {
    return token.hash("mail confirm");
  }

  private static byte[] leaveHash(BrowserToken token) {
    return token.hash("mail leave");
  }

  Optional<Row> find(ContributionId of) {
    return jdbc.sql("select * from notification_subscription where contribution_id = ?")
        .param(of.value())
        .query(this::row)
        .optional()
        .flatMap(row -> row);
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("select * from notification_subscription where id = ?")
        .param(id)
        .query(this::row)
        .optional()
        .flatMap(row -> row);
  }

  /** Empty if it cannot be read, since its key is gone. */
  private Optional<Row> row(ResultSet rs, int n) throws SQLException {
    var id = rs.getObject("id", UUID.class);
    var of = new ContributionId(rs.getObject("contribution_id", UUID.class));
    var language = rs.getString("language");
    var created = rs.getObject("created", OffsetDateTime.class).toInstant();
    var confirmed = rs.getObject("confirmed", OffsetDateTime.class);
    return key.open(rs.getBytes("sealed"))
        .map(text -> text.split("\n", 3))
        .map(parts ->
            new Row(
                id,
                new Subscription(
                    of,
                    parts[2],
                    language,
                    created,
                    confirmed == null ? null : confirmed.toInstant()),
                BrowserToken.read(parts[0]).orElseThrow(),
                BrowserToken.read(parts[1]).orElseThrow()));
  }

  /** False if the token is none that waits, or waits no more. */
  boolean confirm(BrowserToken token, Instant since) {
    return jdbc.sql(
                """
                update notification_subscription set confirmed = now(), confirm_hash = null
                where confirm_hash = ? and created > ?
                """)
            .params(confirmHash(token), since.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean leave(BrowserToken token) {
    return delete("leave_hash = ?", leaveHash(token));
  }

  void delete(ContributionId of) {
    delete("contribution_id = ?", of.value());
  }

  /** What a person ends stays ended, also after a backup was restored. */
  private boolean delete(String which, Object value) {
    var deleted =
        jdbc.sql("delete from notification_subscription where " + which + " returning id")
            .param(value)
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .list();
    deleted.forEach(id -> erasures.note(KIND, id));
    return !deleted.isEmpty();
  }

  /** False if there is none with this number. */
  boolean deleteAgain(UUID id) {
    return jdbc.sql("delete from notification_subscription where id = ?").param(id).update() == 1;
  }

  int deleteAll(ProcedureId procedure) {
    return jdbc.sql("delete from notification_subscription where procedure_id = ?")
        .param(procedure.value())
        .update();
  }

  int deleteUnconfirmed(Instant before) {
    return jdbc.sql(
            "delete from notification_subscription where confirmed is null and created <= ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Counts one more request for the address; says how many there were before within the time. */
  int request(Procedure procedure, String address, Duration within) {
    var hash = key.hash(address);
    // Two at once must not both be the third.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 11))::text as locked")
        .param(hash)
        .query((rs, n) -> "")
        .single();
    int before =
        jdbc.sql(
                """
                select count(*)::int as n from notification_request
                where address_hash = ? and at > now() - make_interval(secs => ?)
                """)
            .params(hash, (double) within.toSeconds())
            .query((rs, n) -> rs.getInt("n"))
            .single();
    jdbc.sql("insert into notification_request (address_hash, municipality_id) values (?, ?)")
        .params(hash, procedure.municipality().value())
        .update();
    return before;
  }

  void forgetRequests(Instant before) {
    jdbc.sql("delete from notification_request where at <= ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
