package org.planrunde.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Drafts;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Redaction;
import org.planrunde.contribution.Tally;
import org.planrunde.dialogue.AbuseReason;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Seen;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Withholding;
import org.planrunde.notification.Notifications;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.retention.RetentionJobs;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a person can type and every secret is planted through the front doors; after the time
 * for it, what must be gone is in no column, no file and no log, and what is public is still there.
 */
@SpringBootTest(
    properties = {
      "spring.mail.host=127.0.0.1",
      "spring.mail.port=1",
      "planrunde.mail.from=stadt@probestadt.example",
      "planrunde.address=https://mitreden.example"
    })
@ExtendWith(OutputCaptureExtension.class)
class RetentionProofTest {
  @Autowired Receipts receipts;
  @Autowired Contributions contributions;
  @Autowired Drafts drafts;
  @Autowired Photos photos;
  @Autowired Dialogue dialogue;
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Notifications notifications;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Value("${planrunde.data}")
  Path data;

  private final List<String> gone = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private Procedure procedure;
  private Staff staff;
  private BrowserToken neighbour;
  private Receipt shown;
  private Receipt waiting;
  private Receipt withheld;

  /** A word of no language, so that whatever holds it holds what was typed there. */
  private static String word(List<String> list, String of) {
    var word = of + "quast" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    list.add(word);
    return word;
  }

  private String mustGo(String of) {
    return word(gone, of);
  }

  private String mustStay(String of) {
    return word(kept, of);
  }

  @BeforeEach
  void plant() throws IOException {
    gone.clear();
    kept.clear();
    var town = municipalities.add(Fixtures.municipality());
    var now = Instant.now();
    var open =
        new Phase(
            "Ideen", now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)), true, true, true);
    procedure =
        procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE, List.of(open)));
    var roles = Set.of(Role.MODERATOR, Role.PLANNER, Role.ADMINISTRATOR);
    var login = "probe-" + UUID.randomUUID();
    accounts.add(town.id(), login, "Mara Probe", "vier-worte-genuegen", roles, false);
    var account =
        jdbc.sql("select id from account where login = ?")
            .param(login)
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .single();
    staff = new Staff(new AccountId(account), town.id(), mustGo("amtsname"), roles);
    neighbour = BrowserToken.random();
    plantContributions();
    plantTalk();
    drafts.keep(neighbour, procedure, mustGo("entwurf"));
    settled();
    rememberSecrets();
  }

  private Receipt submit(List<String> words, String nickname) throws IOException {
    var upload = photos.add(new ByteArrayInputStream(Photographs.jpeg(64, 48)));
    gone.add(upload.toString());
    return contributions.submit(
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            "verkehr",
            "idee",
            word(words, "titel"),
            "Vertraulich: " + word(words, "text"),
            nickname,
            Wgs84.point(ThreadLocalRandom.current().nextDouble(9.871, 9.879), 51.985),
            word(words, "ortswort"),
            true,
            Channel.ONLINE,
            List.of(new DraftPhoto(upload, word(words, "bild")))),
        neighbour.hash("author " + procedure.id()));
  }

  private void plantContributions() throws IOException {
    shown = submit(kept, mustGo("spitzname"));
    waiting = submit(gone, mustGo("spitzname"));
    withheld = submit(gone, mustGo("spitzname"));
    notifications.subscribe(
        shown.secret(),
        mustGo("post") + "@post.example",
        Locale.GERMAN,
        UUID.randomUUID().toString());
    moderation.redact(
        staff,
        procedure.id(),
        receipts.find(shown.secret()).orElseThrow(),
        List.of(new Redaction.Part(Redaction.Field.TEXT, 0, 11)));
    moderation.publish(staff, procedure.id(), List.of(Subject.of(shown.id())));
    moderation.withhold(
        staff,
        procedure.id(),
        Seen.asTheyAre(List.of(Subject.of(withheld.id()))),
        new Withholding(WithholdReason.values()[0], mustGo("begruendung")),
        mustGo("vermerk"));
    answers.answer(
        staff,
        procedure.id(),
        new AnswerPlan(List.of(shown.id()), ProcessingStatus.ANSWERED, mustStay("antwort"), true));
  }

  private void plantTalk() {
    dialogue.vote(shown.id(), new Voter.Browser(neighbour), VoteKind.SUPPORT);
    say(mustStay("kommentar"), mustGo("kommentator"), null, true);
    say(mustGo("verdeckt"), mustGo("kommentator"), null, false);
    var taken = say(mustGo("entfernt"), mustGo("kommentator"), null, true);
    say(mustStay("entgegnung"), "", taken, true);
    dialogue.withholdComment(taken);
    dialogue.sayOfficially(
        staff,
        new CommentDraft(
            UUID.randomUUID(), shown.id(), null, mustStay("amtlich"), mustStay("stelle")));
    var added = dialogue.add(shown.secret(), UUID.randomUUID(), mustStay("nachtrag"));
    dialogue.publishComment(added.id());
    dialogue.add(shown.secret(), UUID.randomUUID(), mustGo("nachtrag"));
    dialogue.report(shown.id(), null, AbuseReason.OTHER, mustGo("meldung"), neighbour);
    dialogue.makeCodes(staff, procedure.id(), 2);
  }

  private CommentId say(String body, String name, CommentId parent, boolean published) {
    var said =
        dialogue.say(
            new CommentDraft(UUID.randomUUID(), shown.id(), parent, body, name), neighbour);
    if (published) {
      dialogue.publishComment(said.id());
    }
    return said.id();
  }

  /** All listeners have done their work. */
  private void settled() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            jdbc.sql("select count(*)::int as n from event_publication")
                    .query((rs, n) -> rs.getInt("n"))
                    .single()
                == 0);
  }

  /** Every hash and every sealed text of this procedure, and where the hidden ones lie. */
  private void rememberSecrets() {
    for (var secret :
        List.of(
            "contribution.key_hash",
            "contribution.receipt_hash",
            "contribution.author",
            "contribution.sent",
            "comment.key_hash",
            "comment.author",
            "vote.voter",
            "vote_code.code_hash",
            "abuse_report.reporter",
            "draft.token_hash",
            "draft.sealed",
            "notification_subscription.sealed",
            "notification_subscription.confirm_hash",
            "notification_subscription.leave_hash")) {
      var parts = secret.split("\\.");
      var hex =
          jdbc.sql(
                  "select distinct encode(%s, 'hex') as hex from %s where procedure_id = ? and %s is not null"
                      .formatted(parts[1], parts[0], parts[1]))
              .param(procedure.id().value())
              .query((rs, n) -> rs.getString("hex"))
              .list();
      assertThat(hex).as(secret).isNotEmpty();
      gone.addAll(hex);
    }
    jdbc.sql("select place::text as place from contribution where id in (?, ?)")
        .params(waiting.id().value(), withheld.id().value())
        .query((rs, n) -> rs.getString("place").toLowerCase(Locale.ROOT))
        .list()
        .forEach(gone::add);
  }

  private void endPhases() {
    var end = Instant.now().minus(Duration.ofDays(91));
    var over = new Phase("Ideen", end.minus(Duration.ofDays(9)), end, true, true, true);
    procedures.save(procedure.with(p -> p.phases = List.of(over)));
  }

  @Test
  void afterItsTimeNothingLeadsToAPerson(CapturedOutput output) {
    var traces = new Traces(jdbc);
    var before = traces.inTables(gone).keySet();
    // Else the search proves nothing: only what is sealed or kept as a hash stands nowhere.
    assertThat(gone)
        .filteredOn(word -> !before.contains(word.toLowerCase(Locale.ROOT)))
        .allMatch(word -> word.startsWith("entwurf") || word.startsWith("post"));

    endPhases();
    RetentionJobs.run(context);
    settled();
    traces.vacuum();

    assertThat(traces.inTables(gone)).isEmpty();
    assertThat(Traces.inFiles(data, gone)).isEmpty();
    assertThat(Traces.in(output.getAll(), gone)).isEmpty();
    assertThat(traces.inTables(kept).keySet())
        .containsExactlyInAnyOrderElementsOf(kept.stream().map(String::toLowerCase).toList());
  }

  @Test
  void whatIsPublicStaysAndCountsAsBefore() {
    endPhases();
    RetentionJobs.run(context);
    var left = contributions.findPublic(shown.id()).orElseThrow();
    assertThat(left.nickname()).isNull();
    assertThat(contributions.tallies(List.of(shown.id()))).containsValue(new Tally(1, 0, 3));
    assertThat(dialogue.listPublic(shown.id(), 9)).hasSize(3);
    assertThat(photos.list(shown.id())).hasSize(1);
    assertThat(photos.read(photos.list(shown.id()).getFirst(), PhotoSize.LARGE)).isPresent();
    assertThat(contributions.listForStaff(List.of(waiting.id(), withheld.id()))).isEmpty();
    assertThat(photos.list(waiting.id())).isEmpty();
    assertThat(receipts.find(shown.secret())).isEmpty();
    assertThat(moderation.countOpen(procedure.id())).isZero();
    assertThat(moderation.log(staff, procedure.id(), 9))
        .hasSize(3)
        .allMatch(entry -> entry.accountName().equals("–") && entry.note() == null);
    assertThat(dialogue.hasVotes(procedure.id())).isTrue();
  }

  /** A new column without a rule is red: say what becomes of it, and why. */
  @Test
  void everyColumnHasARule() throws IOException {
    var rules = new TreeMap<String, String>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var text =
        new ClassPathResource("personal-data.csv").getContentAsString(StandardCharsets.UTF_8);
    for (var row : format.parse(new StringReader(text))) {
      rules.put(row.get("table") + "." + row.get("column"), row.get("rule"));
      assertThat(row.get("why")).as(row.toString()).isNotBlank();
    }
    assertThat(new TreeSet<>(rules.keySet())).isEqualTo(new TreeSet<>(new Traces(jdbc).columns()));
    assertThat(new TreeSet<>(rules.values())).isSubsetOf("erased", "stays", "day", "staff");
    endPhases();
    RetentionJobs.run(context);
    rules.forEach((column, rule) -> {
      if (rule.equals("erased")) {
        assertThat(left(column)).as(column).isZero();
      }
    });
  }

  /** Rows of this procedure in which the column says anything. */
  private int left(String column) {
    var parts = column.split("\\.");
    var ofProcedure =
        new Traces(jdbc).columns().contains(parts[0] + ".procedure_id")
            ? "t.procedure_id = :id"
            : "t.contribution_id in (select id from contribution where procedure_id = :id)";
    return jdbc.sql(
            "select count(*)::int as n from \"%s\" t where %s and t.\"%s\"::text not in ('', '–')"
                .formatted(parts[0], ofProcedure, parts[1]))
        .param("id", procedure.id().value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }
}
