package org.planrunde.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the voices of seats. Whoever writes holds the seat's row: then what it spent is known for
 * good, however many requests come at once.
 */
@Repository
class VoiceStore {
  private static final String FITS =
      """
      from workshop_round r join workshop w on w.id = r.workshop_id
      where r.id = :round and r.workshop_id = :workshop and r.state = 'RUNNING'
        and w.state = 'RUNNING' and case r.things
          when 'THEMES' then exists (select 1 from workshop_theme t
            where t.id = :thing and t.workshop_id = w.id)
          else exists (select 1 from workshop_card c
              join public_contribution p on p.id = c.contribution_id
            where c.contribution_id = :thing and c.workshop_id = w.id
              and c.approved is not null and not c.hidden) end
      """;

  private final JdbcClient jdbc;

  VoiceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a seat said to a thing: dots, or a stance. */
  record Voice(UUID thing, int dots, String stance) {}

  /** How many seats said the same to a thing; a stance is empty where dots were given. */
  record Count(UUID thing, int dots, String stance, int seats) {}

  /** Nobody ends the round until the transaction ends; false if it does not run. */
  boolean holdRound(RoundId round, WorkshopId workshop) {
    return jdbc.sql(
            """
            select id from workshop_round where id = ? and workshop_id = ? and state = 'RUNNING'
            for share
            """)
        .params(round.value(), workshop.value())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** False if it is more than the budget allows, or the round or the thing does not take it. */
  boolean putDots(Seat seat, RoundId round, UUID thing, int dots) {
    return jdbc.sql(
                """
                insert into workshop_vote
                  (seat_id, round_id, thing, workshop_id, municipality_id, dots)
                select :seat, r.id, :thing, r.workshop_id, r.municipality_id, :dots
                """
                    + FITS
                    + """
                      and r.method = 'DOTS' and :dots + coalesce((select sum(v.dots)
                        from workshop_vote v where v.seat_id = :seat and v.round_id = r.id
                          and v.thing <> :thing), 0) <= r.dots
                    on conflict (seat_id, round_id, thing) do update set dots = excluded.dots
                    """)
            .param("seat", seat.id())
            .param("round", round.value())
            .param("workshop", seat.workshop().value())
            .param("thing", thing)
            .param("dots", dots)
            .update()
        == 1;
  }

  /** False if the round or the thing does not take it. */
  boolean putStance(Seat seat, RoundId round, UUID thing, Stance stance) {
    return jdbc.sql(
                """
                insert into workshop_vote
                  (seat_id, round_id, thing, workshop_id, municipality_id, stance)
                select :seat, r.id, :thing, r.workshop_id, r.municipality_id, :stance
                """
                    + FITS
                    + """
                      and r.method = 'STANCE'
                    on conflict (seat_id, round_id, thing) do update set stance = excluded.stance
                    """)
            .param("seat", seat.id())
            .param("round", round.value())
            .param("workshop", seat.workshop().value())
            .param("thing", thing)
            .param("stance", stance.name())
            .update()
        == 1;
  }

  void remove(Seat seat, RoundId round, UUID thing) {
    jdbc.sql("delete from workshop_vote where seat_id = ? and round_id = ? and thing = ?")
        .params(seat.id(), round.value(), thing)
        .update();
  }

  List<Voice> list(Seat seat, RoundId round) {
    return jdbc.sql(
            """
            select thing, coalesce(dots, 0) as dots, coalesce(stance, '') as stance
            from workshop_vote where seat_id = ? and round_id = ? order by thing
            """)
        .params(seat.id(), round.value())
        .query((rs, n) ->
            new Voice(rs.getObject("thing", UUID.class), rs.getInt("dots"), rs.getString("stance")))
        .list();
  }

  List<Count> count(RoundId round) {
    return jdbc.sql(
            """
            select thing, coalesce(dots, 0) as dots, coalesce(stance, '') as stance,
              count(*)::int as seats
            from workshop_vote where round_id = ? group by 1, 2, 3 order by 1, 2, 3
            """)
        .param(round.value())
        .query((rs, n) ->
            new Count(
                rs.getObject("thing", UUID.class),
                rs.getInt("dots"),
                rs.getString("stance"),
                rs.getInt("seats")))
        .list();
  }

  /** How many seats gave at least one voice, for each round of the workshop. */
  Map<RoundId, Integer> voters(WorkshopId workshop) {
    var voters = new HashMap<RoundId, Integer>();
    jdbc.sql(
            """
            select round_id, count(distinct seat_id)::int as n from workshop_vote
            where workshop_id = ? group by 1
            """)
        .param(workshop.value())
        .query(rs -> {
          voters.put(new RoundId(rs.getObject("round_id", UUID.class)), rs.getInt("n"));
        });
    return voters;
  }
}
