package org.planrunde.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionImport;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Imported;
import org.planrunde.geo.Metric;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Who said something like this close by, on the real database. */
@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"identity", "procedure", "contribution"})
class SimilarModuleTest {
  private static final Point HERE = Wgs84.point(9.875, 51.985);
  private static final Duration QUICK = Duration.ofMillis(300);

  @Autowired Analyses analyses;
  @Autowired Contributions contributions;
  @Autowired ContributionImport imports;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired JdbcClient jdbc;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
  }

  private ContributionId say(String title, String text, Point place) {
    return imports.take(procedure, java.util.List.of(imported(title, text, place))).getFirst();
  }

  private static Imported imported(String title, String text, Point place) {
    return new Imported(
        UUID.randomUUID().toString(),
        Channel.IMPORT,
        "gruen",
        "idee",
        title,
        text,
        null,
        "de",
        place,
        null,
        Instant.now(),
        true);
  }

  private Similar ask(String title, String text) {
    return analyses.similar(procedure.id(), title, text, HERE);
  }

  @Test
  void findsTheSameWishInOtherWordsWithinTwoHundredMetresOnly() {
    say("Rettet die Linden", "Die Linden am Bahnhof dürfen nicht gefällt werden.", HERE);
    say("Linden behalten", "Keine einzige Linde fällen.", Metric.metresNorthEast(HERE, 190, 0));
    say("Linden bleiben", "Bitte keine Linden fällen.", Metric.metresNorthEast(HERE, 210, 0));
    say("Mehr Bänke", "Am Bahnhof fehlen Bänke im Schatten.", HERE);
    var found = ask("Die Linden retten", "Am Bahnhof bitte keine Linde fällen.");
    assertThat(found.number()).isEqualTo(2);
    assertThat(found.most())
        .extracting(Contribution::title)
        .containsExactlyInAnyOrder("Rettet die Linden", "Linden behalten");
  }

  @Test
  void showsThreeAndCountsAll() {
    IntStream.range(0, 5).forEach(i -> say("Linden schützen", "Nicht fällen, Nummer " + i, HERE));
    assertThat(ask("Schützt die Linden", "").number()).isEqualTo(5);
    assertThat(ask("Schützt die Linden", "").most()).hasSize(3);
  }

  @Test
  void whatIsHiddenIsNotProposed() {
    var id = say("Linden schützen", "Nicht fällen", HERE);
    assertThat(ask("Schützt die Linden", "").number()).isEqualTo(1);
    contributions.withhold(id);
    assertThat(ask("Schützt die Linden", "").number()).isZero();
  }

  @Test
  void strangeTextsFindNothingAndBreakNothing() {
    say("Linden schützen", "Nicht fällen", HERE);
    for (var text :
        new String[] {"", "!!! & | <-> :*", "'; drop table blob; --", "\u202e\u0301", "🌳🌳🌳"}) {
      assertThat(ask(text, text).number()).as(text).isZero();
    }
    assertThat(ask("Linden & schützen | ' :* \\", "(fällen) <-> !").number()).isEqualTo(1);
  }

  @Test
  void tenThousandAroundTheSamePlaceAreSearchedInTime() {
    jdbc.sql(
            """
            insert into contribution (id, municipality_id, procedure_id, code, channel, state,
              title, body, place, published)
            select gen_random_uuid(), :municipality, :procedure, 'X' || i, 'IMPORT', 'PUBLISHED',
              w[1 + i % 40] || ' und ' || w[1 + (i * 7) % 40],
              (select string_agg(w[1 + (i * j * 13 + j) % 40], ' ') from generate_series(1, 40) j),
              st_setsrid(st_makepoint(9.875 + (i % 100) * 0.00002, 51.985 + (i / 100) * 0.00001), 4326),
              now()
            from generate_series(1, 10000) i, (select string_to_array(:words, ' ') as w) as list
            """)
        .param("municipality", procedure.municipality().value())
        .param("procedure", procedure.id().value())
        .param(
            "words",
            "Linden Brunnen Bahnhof Bänke Schatten Radweg Ampel Parkplatz Kiosk Toilette Licht Bus"
                + " Haltestelle Bordstein Rampe Aufzug Spielplatz Wiese Hecke Wasser Lärm Tempo"
                + " Zebrastreifen Taxi Schule Markt Pflaster Laterne Mülleimer Tauben Fahrrad Dach"
                + " Anzeige Ansage Kante Treppe Tunnel Uhr Löwe Kunst")
        .update();
    var took = new ArrayList<Duration>();
    for (int i = 0; i < 9; i++) {
      var begin = Instant.now();
      var found = ask("Linden und Brunnen am Bahnhof", "Bänke im Schatten der Linden, bitte " + i);
      took.add(Duration.between(begin, Instant.now()));
      assertThat(found.number()).isPositive();
    }
    took.sort(null);
    assertThat(took.get(took.size() / 2)).isLessThan(QUICK);
  }
}
