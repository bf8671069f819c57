package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.analysis.Analyses;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.PinFeed;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Redaction;
import org.planrunde.contribution.Statistics;
import org.planrunde.dialogue.AbuseReason;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Subject;
import org.planrunde.notification.Notifications;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One contribution that has everything: all of it is handed out, and none is left afterwards. */
@SpringBootTest(
    properties = {
      "spring.mail.host=127.0.0.1",
      "spring.mail.port=1",
      "planrunde.mail.from=stadt@probestadt.example",
      "planrunde.address=https://mitreden.example"
    })
class ReceiptDataTest {
  /** No word of any language, so that whatever holds it holds something of the author. */
  private final String mark =
      "Zwirbelquast" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  private final String address = mark.toLowerCase(Locale.ROOT) + "@post.example";

  @Autowired ReceiptFile file;
  @Autowired Receipts receipts;
  @Autowired Contributions contributions;
  @Autowired Photos photos;
  @Autowired PinFeed feed;
  @Autowired Statistics statistics;
  @Autowired Dialogue dialogue;
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Analyses analyses;
  @Autowired Notifications notifications;
  @Autowired PagePreviews previews;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;
  private Staff staff;
  private Receipt receipt;

  @BeforeEach
  void sayEverything() throws IOException {
    var town = municipalities.add(Fixtures.municipality());
    var now = Instant.now();
    var phase =
        new Phase(
            "Ideen", now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)), true, true, true);
    procedure =
        procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE, List.of(phase)));
    staff =
        new Staff(
            AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR, Role.ADMINISTRATOR));
    var upload = photos.add(new ByteArrayInputStream(Photographs.jpeg(640, 480)));
    receipt =
        contributions.submit(
            new Draft(
                    UUID.randomUUID(),
                    procedure.id(),
                    "verkehr",
                    "idee",
                    mark + " am Weg",
                    "Mehr " + mark + " für alle.",
                    mark,
                    Wgs84.point(9.875, 51.985),
                    "am " + mark,
                    true,
                    Channel.ONLINE,
                    List.of(new DraftPhoto(upload, "ein " + mark)))
                .withAnchor(Fixtures.anchor(9.875, 51.985, 134.2)),
            BrowserToken.random().hash("author " + procedure.id()));
    notifications.subscribe(receipt.secret(), address, Locale.GERMAN, "192.0.2.7");
    moderation.redact(
        staff,
        procedure.id(),
        receipts.find(receipt.secret()).orElseThrow(),
        List.of(new Redaction.Part(Redaction.Field.TEXT, 0, 4)));
    moderation.publish(staff, procedure.id(), List.of(Subject.of(receipt.id())));
    var token = BrowserToken.random();
    dialogue.vote(receipt.id(), new Voter.Browser(token), VoteKind.SUPPORT);
    var comment =
        dialogue.say(
            new CommentDraft(UUID.randomUUID(), receipt.id(), null, "Auch " + mark, mark), token);
    dialogue.publishComment(comment.id());
    dialogue.add(receipt.secret(), UUID.randomUUID(), "Noch ein " + mark);
    dialogue.report(receipt.id(), null, AbuseReason.OTHER, "zu viel " + mark, token);
    answers.answer(
        staff,
        procedure.id(),
        new AnswerPlan(
            List.of(receipt.id()), ProcessingStatus.ANSWERED, "Kein " + mark + " mehr.", true));
    group(town.id().value());
    settled();
  }

  /** Rows as a run leaves them; the analysis itself is tested elsewhere. */
  private void group(UUID town) {
    var run = UUID.randomUUID();
    jdbc.sql(
            "insert into analysis_run (id, municipality_id, procedure_id, state, seed, finished)"
                + " values (?, ?, ?, 'READY', 1, now())")
        .params(run, town, procedure.id().value())
        .update();
    jdbc.sql(
            "insert into analysis_cluster (run_id, position, municipality_id, words)"
                + " values (?, 0, ?, '[]')")
        .params(run, town)
        .update();
    jdbc.sql(
            "insert into analysis_assignment (run_id, contribution_id, municipality_id, position,"
                + " similarity, clear, second_similarity, pulls, other_words)"
                + " values (?, ?, ?, 0, 1, true, 0, '[]', 0)")
        .params(run, receipt.id().value(), town)
        .update();
    jdbc.sql(
            "insert into analysis_quote (run_id, position, contribution_id, municipality_id,"
                + " typical, rank, sentence) values (?, 0, ?, ?, true, 0, ?)")
        .params(run, receipt.id().value(), town, mark)
        .update();
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

  private Map<String, byte[]> unzipped() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    var bytes = file.of(receipt.secret()).orElseThrow();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private JsonNode json() throws IOException {
    return JsonMapper.shared().readTree(unzipped().get("beitrag.json"));
  }

  @Test
  void theFileHoldsTheWordsThePlaceAndThePhotos() throws IOException {
    var all = unzipped();
    assertThat(all).containsOnlyKeys("beitrag.json", "foto-1.jpg");
    assertThat(all.get("foto-1.jpg")).startsWith(0xFF, 0xD8);
    var json = json();
    assertThat(json.at("/contribution/title").asString()).isEqualTo(mark + " am Weg");
    assertThat(json.at("/contribution/place/type").asString()).isEqualTo("Point");
    assertThat(json.at("/beforeRedaction/0/text").asString()).startsWith("Mehr");
    assertThat(json.at("/photos/0/description").asString()).isEqualTo("ein " + mark);
    assertThat(json.at("/additions/0/text").asString()).isEqualTo("Noch ein " + mark);
    assertThat(json.at("/answer/text").asString()).startsWith("Kein");
    assertThat(json.at("/counts/supports").asInt()).isOne();
    assertThat(json.at("/mail/address").asString()).isEqualTo(address);
    assertThat(json.toString()).doesNotContain(receipt.secret(), "Auch " + mark, "zu viel");
    assertThat(file.of("AAAA-AAAA-AAAA")).isEmpty();
  }

  /** A new column without a rule is red: hand it out, or say why not. */
  @Test
  void everyColumnIsHandedOutOrAReasonIsWrittenDown() throws IOException {
    var rules = rules();
    var columns =
        jdbc.sql(
                """
                select c.table_name || '.' || c.column_name as name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and (c.table_name = 'contribution' or exists (
                    select 1 from information_schema.columns o where o.table_schema = 'public'
                      and o.table_name = c.table_name and o.column_name = 'contribution_id'))
                """)
            .query((rs, n) -> rs.getString("name"))
            .list();
    assertThat(new TreeSet<>(rules.keySet())).isEqualTo(new TreeSet<>(columns));
    var json = json();
    rules.forEach((column, rule) -> {
      assertThat(rule.get("path").isEmpty())
          .as("%s is handed out, or has a reason", column)
          .isNotEqualTo(rule.get("reason").isEmpty());
      if (!rule.get("path").isEmpty()) {
        assertThat(json.at(rule.get("path")).isMissingNode()).as(column).isFalse();
      }
    });
  }

  private static Map<String, CSVRecord> rules() throws IOException {
    var text =
        new ClassPathResource("receipt-export.csv")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    var rules = new TreeMap<String, CSVRecord>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (var row : format.parse(new StringReader(text))) {
      rules.put(row.get("table") + "." + row.get("column"), row);
    }
    return rules;
  }

  @Test
  void whatIsWithdrawnIsGoneFromEverywhere() {
    var id = receipt.id();
    var revision = feed.revision(procedure.id());
    assertThat(tablesWith(mark)).contains("contribution", "comment", "analysis_quote");

    receipts.withdraw(receipt.secret());
    settled();

    assertThat(tablesWith(mark)).isEmpty();
    assertThat(tablesWith(mark.toLowerCase(Locale.ROOT))).isEmpty();
    assertThat(tablesOf(id.value())).containsExactly("contribution", "moderation_log");
    assertThat(receipts.find(receipt.secret()).orElseThrow().state())
        .isEqualTo(PublicationState.WITHDRAWN);
    assertThat(contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9)).isEmpty();
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL.saying(mark))).isZero();
    assertThat(contributions.countByCategory(procedure.id())).isEmpty();
    assertThat(contributions.tallies(List.of(id))).isEmpty();
    assertThat(contributions.findPublic(procedure.id(), receipt.code())).isEmpty();
    assertThat(feed.revision(procedure.id())).isGreaterThan(revision);
    assertThat(pins()).doesNotContain(mark, receipt.code()).contains("\"total\":0");
    assertThat(photos.list(id)).isEmpty();
    assertThat(photos.findPublic(procedure.id(), receipt.code(), 1)).isEmpty();
    assertThat(statistics.of(procedure.id()).total()).isZero();
    assertThat(previews.of(Addresses.contribution(procedure.slug(), receipt.code()))).isEmpty();
    assertThat(dialogue.listPublic(id, 9)).isEmpty();
    assertThat(dialogue.listAdditions(id)).isEmpty();
    var place = Wgs84.point(9.875, 51.985);
    assertThat(analyses.similar(procedure.id(), mark + " am Weg", "Mehr " + mark, place).toString())
        .doesNotContain(mark, id.toString());
    assertThat(answers.find(id)).isEmpty();
    assertThat(notifications.find(id)).isEmpty();
    assertThat(moderation.countOpen(procedure.id())).isZero();
    assertThat(file.of(receipt.secret())).isPresent();
  }

  private String pins() {
    var box = new Envelope(9.87, 9.88, 51.98, 51.99);
    return new String(
        feed.geoJson(procedure.id(), Filter.ALL.within(box), 18),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Looks at every row of every table as text, also at the search column. */
  private List<String> tablesWith(String mark) {
    var found = new ArrayList<String>();
    for (var table :
        tables(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
      var hits =
          jdbc.sql("select count(*)::int as n from \"" + table + "\" t where t::text like ?")
              .param("%" + mark + "%")
              .query((rs, n) -> rs.getInt("n"))
              .single();
      if (hits > 0) {
        found.add(table);
      }
    }
    return found;
  }

  private List<String> tablesOf(UUID id) {
    var found = new ArrayList<>(List.of("contribution"));
    for (var table :
        tables(
            "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'contribution_id' and table_name not like 'public%'")) {
      var hits =
          jdbc.sql("select count(*)::int as n from \"" + table + "\" where contribution_id = ?")
              .param(id)
              .query((rs, n) -> rs.getInt("n"))
              .single();
      if (hits > 0) {
        found.add(table);
      }
    }
    return found;
  }

  private List<String> tables(String sql) {
    return jdbc.sql(sql + " order by 1").query((rs, n) -> rs.getString(1)).list();
  }
}
