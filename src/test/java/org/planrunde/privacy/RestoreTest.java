package org.planrunde.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Tally;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.notification.Notifications;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.retention.RetentionJobs;
import org.planrunde.storage.Erasures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was erased and a backup brings back is erased again at the start. */
@SpringBootTest(
    properties = {
      "spring.mail.host=127.0.0.1",
      "spring.mail.port=1",
      "planrunde.mail.from=stadt@probestadt.example",
      "planrunde.address=https://mitreden.example"
    })
class RestoreTest {
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Dialogue dialogue;
  @Autowired Notifications notifications;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  private final BrowserToken neighbour = BrowserToken.random();
  private Procedure procedure;
  private Receipt receipt;
  private Receipt other;
  private Comment comment;

  @BeforeEach
  void submit() {
    var town = municipalities.add(Fixtures.municipality());
    var now = Instant.now();
    var open =
        new Phase("Ideen", now.minus(Duration.ofDays(3)), now.plusSeconds(900), true, true, true);
    procedure =
        procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER, List.of(open)));
    var place = Wgs84.point(9.875, 51.985);
    receipt = contributions.submit(Fixtures.draft(procedure, "Bank am Weg", place));
    other = contributions.submit(Fixtures.draft(procedure, "Dach am Tor", place));
    var words = new CommentDraft(UUID.randomUUID(), other.id(), null, "Gut so", "Nachbarin");
    comment = dialogue.say(words, neighbour);
    notifications.subscribe(
        other.secret(), "probe@post.example", Locale.GERMAN, UUID.randomUUID().toString());
    settled();
    backUp("contribution");
    backUp("comment");
    backUp("contribution_tally");
    backUp("notification_subscription");
  }

  private void settled() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            jdbc.sql("select count(*)::int as n from event_publication")
                    .query((rs, n) -> rs.getInt("n"))
                    .single()
                == 0);
  }

  private void backUp(String table) {
    jdbc.sql("create schema if not exists backup").update();
    jdbc.sql("drop table if exists backup." + table).update();
    jdbc.sql("create table backup." + table + " as select * from " + table).update();
  }

  /** As a restore does, for the tables that the test changes. */
  private void restore() {
    jdbc.sql(
            """
            update contribution c set state = b.state, title = b.title, body = b.body,
              nickname = b.nickname, place = b.place, sent = b.sent, key_hash = b.key_hash,
              receipt_hash = b.receipt_hash from backup.contribution b where b.id = c.id
            """)
        .update();
    jdbc.sql(
            """
            update comment c set state = b.state, body = b.body, nickname = b.nickname,
              author = b.author, key_hash = b.key_hash from backup.comment b where b.id = c.id
            """)
        .update();
    for (var table : List.of("contribution_tally", "notification_subscription")) {
      jdbc.sql("delete from " + table).update();
      jdbc.sql("insert into " + table + " select * from backup." + table).update();
    }
    jdbc.sql("update procedure set erased = null where id = ?")
        .param(procedure.id().value())
        .update();
  }

  private String title(Receipt of) {
    return receipts.find(of.secret()).orElseThrow().title();
  }

  @Test
  void whatPeopleTookBackStaysTakenBackAndNothingElseGoes() {
    receipts.withdraw(receipt.secret());
    assertThat(dialogue.withdrawComment(comment.id(), neighbour)).isTrue();
    notifications.forget(other.secret());
    restore();
    assertThat(title(receipt)).isEqualTo("Bank am Weg");

    assertThat(Erasures.atStart(context))
        .isEqualTo(Map.of("contribution", 1, "comment", 1, "subscription", 1));

    assertThat(title(receipt)).isEqualTo("–");
    assertThat(receipts.find(receipt.secret()).orElseThrow().state())
        .isEqualTo(PublicationState.WITHDRAWN);
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
    assertThat(dialogue.findPublicComment(comment.id())).isEmpty();
    assertThat(notifications.find(other.id())).isEmpty();
    assertThat(title(other)).isEqualTo("Dach am Tor");
    assertThat(contributions.tallies(List.of(other.id()))).containsValue(new Tally(0, 0, 0));
    assertThat(Erasures.atStart(context)).isEmpty();
  }

  @Test
  void aProcedureWhoseTimeWasOverIsErasedAgainWhateverItsPhasesSay() {
    var end = Instant.now().minus(Duration.ofDays(91));
    var over = new Phase("Ideen", end.minus(Duration.ofDays(9)), end, true);
    procedures.save(procedure.with(p -> p.phases = List.of(over)));
    RetentionJobs.run(context);
    assertThat(receipts.find(receipt.secret())).isEmpty();
    procedures.save(procedure);
    restore();
    assertThat(receipts.find(receipt.secret())).isPresent();

    assertThat(Erasures.atStart(context)).containsEntry("procedure", 1);

    assertThat(receipts.find(receipt.secret())).isEmpty();
    assertThat(dialogue.listPublic(other.id(), 9).getFirst().toString())
        .doesNotContain("Nachbarin");
    assertThat(Erasures.atStart(context)).isEmpty();
  }
}
