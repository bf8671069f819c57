package org.planrunde.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the seats: a hash of each phone's token, and nothing that leads to a person. */
@Repository
class SeatStore {
  private final JdbcClient jdbc;

  SeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * False if all seats of the workshop are taken, or it is closed; one after the other, so that
   * none is taken twice.
   */
  boolean insert(UUID id, WorkshopId workshop, byte[] hash, @Nullable Integer table, boolean home) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text as held")
        .param("workshop seats " + workshop)
        .query((rs, n) -> "")
        .single();
    return jdbc.sql(
                """
                insert into workshop_seat (id, workshop_id, municipality_id, procedure_id,
                  token_hash, table_position, home)
                select :id, w.id, w.municipality_id, w.procedure_id, :hash, t.position, :home
                from workshop w left join workshop_table t
                  on t.workshop_id = w.id and t.position = :table
                where w.id = :workshop and w.state <> 'CLOSED'
                  and (select count(*) from workshop_seat s where s.workshop_id = w.id) < w.seats
                """)
            .param("id", id)
            .param("hash", hash)
            .param("home", home)
            .param("table", table, java.sql.Types.INTEGER)
            .param("workshop", workshop.value())
            .update()
        == 1;
  }

  Optional<Seat> find(WorkshopId workshop, byte[] hash) {
    return jdbc.sql("select * from workshop_seat where workshop_id = ? and token_hash = ?")
        .params(workshop.value(), hash)
        .query((rs, n) -> seat(rs))
        .optional();
  }

  /** Nobody else acts for the seat until the transaction ends. */
  boolean lock(Seat seat) {
    return jdbc.sql(
            """
            select id from workshop_seat where id = ? and token_hash is not null for update
            """)
        .param(seat.id())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** Counts a card of the seat in the round; false if it gave so many already. */
  boolean countCard(Seat seat, RoundId round, int most) {
    return jdbc.sql(
                """
                update workshop_seat set cards_round = :round,
                  cards = case when cards_round = :round then cards + 1 else 1 end
                where id = :id and (cards_round is distinct from :round or cards < :most)
                """)
            .param("round", round.value())
            .param("most", most)
            .param("id", seat.id())
            .update()
        == 1;
  }

  void move(Seat seat, @Nullable Integer table, boolean home) {
    jdbc.sql(
            """
            update workshop_seat s set home = :home, table_position = (select t.position
              from workshop_table t where t.workshop_id = s.workshop_id and t.position = :table)
            where id = :id
            """)
        .param("home", home)
        .param("table", table, java.sql.Types.INTEGER)
        .param("id", seat.id())
        .update();
  }

  Attendance count(WorkshopId workshop) {
    return jdbc.sql(
            """
            select count(*) filter (where not home)::int as room,
              count(*) filter (where home)::int as home
            from workshop_seat where workshop_id = ?
            """)
        .param(workshop.value())
        .query((rs, n) -> new Attendance(rs.getInt("room"), rs.getInt("home")))
        .single();
  }

  /** What seats did stays counted; no phone can be known again. */
  void forget(WorkshopId workshop) {
    jdbc.sql("update workshop_seat set token_hash = null where workshop_id = ?")
        .param(workshop.value())
        .update();
  }

  private static Seat seat(ResultSet rs) throws SQLException {
    return new Seat(
        rs.getObject("id", UUID.class),
        new WorkshopId(rs.getObject("workshop_id", UUID.class)),
        rs.getObject("table_position", Integer.class),
        rs.getBoolean("home"));
  }
}
