package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.contribution.Redaction.Field;
import org.planrunde.contribution.Redaction.Part;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What was taken out is gone from everywhere 30 days later. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure"})
class RedactionModuleTest {
  private static final String MARKER = "Zwirbelmarke4711";

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Originals originals;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
  }

  private List<String> tablesWithMarker() {
    return jdbc
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
            """)
        .query((rs, n) -> rs.getString(1))
        .list()
        .stream()
        .filter(table ->
            jdbc.sql("select count(*)::int as n from \"" + table + "\" t where t::text ilike ?")
                    .param("%" + MARKER + "%")
                    .query((rs, n) -> rs.getInt("n"))
                    .single()
                > 0)
        .toList();
  }

  @Test
  void theOldWordsAreInOneTableFor30DaysAndNowhereAfterwards() {
    var title = "Ruf " + MARKER + " an";
    var receipt = contributions.submit(Fixtures.draft(procedure, title, null));
    assertThat(tablesWithMarker()).containsExactly("contribution");
    var seen = contributions.findPublic(receipt.id()).orElseThrow();
    contributions.redact(seen, List.of(new Part(Field.TITLE, 4, 4 + MARKER.length())));
    assertThat(contributions.findPublic(receipt.id()))
        .map(Contribution::title)
        .contains("Ruf […] an");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL.saying(MARKER))).isZero();
    assertThat(tablesWithMarker()).containsExactly("contribution_original");
    originals.erase(Instant.now().plus(Duration.ofDays(29)));
    assertThat(tablesWithMarker()).containsExactly("contribution_original");
    assertThat(originals.erase(Instant.now().plus(Duration.ofDays(31)))).isEqualTo(1);
    assertThat(tablesWithMarker()).isEmpty();
  }

  @Test
  void theSameDraftSentAgainStillFindsItsReceipt() {
    var draft = Fixtures.draft(procedure, "Ruf " + MARKER + " an", null);
    var receipt = contributions.submit(draft);
    var seen = contributions.findPublic(receipt.id()).orElseThrow();
    contributions.redact(seen, List.of(new Part(Field.TITLE, 0, 3)));
    assertThat(contributions.submit(draft)).isEqualTo(receipt);
    receipts.withdraw(receipt.secret());
    assertThat(tablesWithMarker()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 4, 5, […] […]fg",
    "0, 3, 3, 5, […]fg",
    "0, 4, 2, 5, […]fg",
    "0, 7, 1, 2, […]",
  })
  void partsThatTouchBecomeOne(int from, int to, int from2, int to2, String expected) {
    var parts = List.of(new Part(Field.TEXT, from2, to2), new Part(Field.TEXT, from, to));
    assertThat(Redaction.apply(Field.TEXT, "abc efg", parts)).isEqualTo(expected);
  }
}
