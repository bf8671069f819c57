package org.planrunde.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rounds of workshops, and their clocks by the database's time. */
@Repository
class RoundStore {
  private final JdbcClient jdbc;

  RoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Round> list(WorkshopId workshop) {
    return jdbc.sql("select * from workshop_round where workshop_id = ? order by position")
        .param(workshop.value())
        .query((rs, n) -> round(rs))
        .list();
  }

  /** Rounds that have begun stay; of the others, those that are not in the plan go. */
  void replace(WorkshopId workshop, MunicipalityId municipality, WorkshopPlan plan) {
    var ids = plan.rounds().stream().map(r -> r.id().value()).toArray(UUID[]::new);
    jdbc.sql(
            """
            delete from workshop_round
            where workshop_id = :workshop and state = 'WAITING' and id <> all (:ids)
            """)
        .param("workshop", workshop.value())
        .param("ids", ids)
        .update();
    for (int i = 0; i < plan.rounds().size(); i++) {
      upsert(workshop, municipality, i, plan.rounds().get(i));
    }
  }

  /** An id that belongs to another workshop changes nothing. */
  private void upsert(WorkshopId workshop, MunicipalityId town, int position, PlannedRound round) {
    var weighing = round.weighing();
    jdbc.sql(
            """
            insert into workshop_round (id, workshop_id, municipality_id, position, kind, question,
              words, minutes, method, things, dots, layers)
            values (:id, :workshop, :town, :position, :kind, :question, :words, :minutes, :method,
              :things, :dots, :layers)
            on conflict (id) do update set position = excluded.position, kind = excluded.kind,
              question = excluded.question, words = excluded.words, minutes = excluded.minutes,
              method = excluded.method, things = excluded.things, dots = excluded.dots,
              layers = excluded.layers
            where workshop_round.workshop_id = excluded.workshop_id
              and workshop_round.state = 'WAITING'
            """)
        .param("id", round.id().value())
        .param("workshop", workshop.value())
        .param("town", town.value())
        .param("position", position)
        .param("kind", round.kind().name())
        .param("question", round.question())
        .param("words", round.words())
        .param("minutes", round.minutes())
        .param("method", weighing == null ? null : weighing.method().name())
        .param("things", weighing == null ? null : weighing.things().name())
        .param(
            "dots", weighing == null || weighing.method() != Method.DOTS ? null : weighing.dots())
        .param("layers", round.layers().toArray(String[]::new))
        .update();
  }

  /** Ends the round that runs, if one does. */
  void end(WorkshopId workshop) {
    jdbc.sql(
            """
            update workshop_round set state = 'DONE', until = null, held = null
            where workshop_id = ? and state = 'RUNNING'
            """)
        .param(workshop.value())
        .update();
  }

  void begin(RoundId id) {
    jdbc.sql(
            """
            update workshop_round set state = 'RUNNING', started = coalesce(started, now()),
              until = now() + make_interval(mins => minutes), held = null
            where id = ?
            """)
        .param(id.value())
        .update();
  }

  void hold(RoundId id, boolean still) {
    var sql =
        still
            ? """
            update workshop_round set until = null,
              held = greatest(0, extract(epoch from until - now()))::int
            where id = ? and until is not null
            """
            : """
            update workshop_round set until = now() + make_interval(secs => held), held = null
            where id = ? and held is not null
            """;
    jdbc.sql(sql).param(id.value()).update();
  }

  void addTime(RoundId id, Duration more) {
    jdbc.sql(
            """
            update workshop_round set
              until = case when until is not null
                then greatest(now(), until + make_interval(secs => :more)) end,
              held = case when held is not null then greatest(0, held + cast(:more as int)) end
            where id = :id
            """)
        .param("more", (double) more.toSeconds())
        .param("id", id.value())
        .update();
  }

  void conclude(RoundId id, String outcome) {
    jdbc.sql("update workshop_round set outcome = ? where id = ?")
        .params(outcome, id.value())
        .update();
  }

  private static Round round(ResultSet rs) throws SQLException {
    var held = rs.getObject("held", Integer.class);
    return new Round(
        new PlannedRound(
            new RoundId(rs.getObject("id", UUID.class)),
            RoundKind.valueOf(rs.getString("kind")),
            rs.getString("question"),
            rs.getString("words"),
            rs.getInt("minutes"),
            weighing(rs),
            Arrays.asList((String[]) rs.getArray("layers").getArray())),
        rs.getInt("position"),
        RoundState.valueOf(rs.getString("state")),
        instant(rs, "started"),
        instant(rs, "until"),
        held == null ? null : Duration.ofSeconds(held),
        rs.getString("outcome"));
  }

  private static @Nullable Weighing weighing(ResultSet rs) throws SQLException {
    var method = rs.getString("method");
    return method == null
        ? null
        : new Weighing(
            Method.valueOf(method), Things.valueOf(rs.getString("things")), rs.getInt("dots"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    var moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
