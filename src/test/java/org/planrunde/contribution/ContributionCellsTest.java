package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.planrunde.testing.TestCluster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever happens to contributions, the counted cells say what counting the public ones says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionCellsTest {
  private static final String MUNICIPALITY = "00000000-0000-4000-8000-0000000000c1";
  private static final List<String> PROCEDURES =
      List.of("00000000-0000-4000-8000-0000000000c2", "00000000-0000-4000-8000-0000000000c3");
  private static final List<String> STATES = List.of("RECEIVED", "PUBLISHED", "WITHHELD");

  private final SingleConnectionDataSource source = source();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final SplittableRandom random = new SplittableRandom(5);

  private static SingleConnectionDataSource source() {
    var cluster = TestCluster.get();
    return new SingleConnectionDataSource(
        cluster.url(cluster.copyTemplate()), cluster.user(), cluster.password(), true);
  }

  @BeforeAll
  void procedures() {
    jdbc.sql(
            "insert into municipality (id, slug, name, short_name) values (?::uuid, 'z', 'Z', 'Z')")
        .param(MUNICIPALITY)
        .update();
    for (var id : PROCEDURES) {
      jdbc.sql(
              """
              insert into procedure (id, municipality_id, slug, name, teaser, level, moderation,
                published, area)
              values (?::uuid, ?::uuid, ?, 'Zellen', '', 'INVOLVE', 'BEFORE', true,
                st_makeenvelope(9, 51, 10, 52, 4326))
              """)
          .params(id, MUNICIPALITY, "zellen-" + id.substring(34))
          .update();
    }
  }

  @AfterAll
  void close() {
    source.destroy();
  }

  @Test
  void theyFollowEveryChange() {
    for (int round = 0; round < 60; round++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> say(random.nextInt(1, 20));
        case 2 -> some("update contribution set state = ?, published = now()", state());
        case 3 ->
            some(
                "update contribution set place = st_setsrid(st_makepoint(9.5 + ?, 51.5), 4326)",
                shift());
        default -> some("delete from contribution");
      }
      assertThat(kept()).as("after round %d", round).isEqualTo(counted());
    }
    assertThat(counted()).isNotEmpty();
    jdbc.sql("delete from contribution").update();
    assertThat(kept()).isEmpty();
  }

  private String state() {
    return STATES.get(random.nextInt(STATES.size()));
  }

  private double shift() {
    return random.nextInt(3) * 1e-4;
  }

  /** One statement, many rows, some without a place, in both procedures. */
  private void say(int many) {
    jdbc.sql(
            """
            insert into contribution (id, municipality_id, procedure_id, code, channel, state, title,
              body, place, published)
            select gen_random_uuid(), ?::uuid, (array[?::uuid, ?::uuid])[1 + n % 2],
              substr(?, 1, 8) || n, 'IMPORT', ?, 'Bank', '',
              case when n % 5 > 0 then st_setsrid(st_makepoint(9.5 + n * 1e-5, 51.5), 4326) end, now()
            from generate_series(1, ?) n
            """)
        .params(
            MUNICIPALITY,
            PROCEDURES.getFirst(),
            PROCEDURES.getLast(),
            UUID.randomUUID().toString(),
            state(),
            many)
        .update();
  }

  private void some(String change, Object... values) {
    jdbc.sql(change + " where id in (select id from contribution order by random() limit 6)")
        .params(values)
        .update();
  }

  private List<?> kept() {
    return jdbc.sql(
            """
            select procedure_id, level, cx, cy, n, sx, sy from contribution_cell order by 1, 2, 3, 4
            """)
        .query()
        .listOfRows();
  }

  private List<?> counted() {
    return jdbc.sql(
            """
            select procedure_id, level, mx >> level as cx, my >> level as cy, count(*) as n,
              sum(mx) as sx, sum(my) as sy
            from public_contribution cross join unnest(array[4, 7, 10]) as level
            where mx is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """)
        .query()
        .listOfRows();
  }
}
