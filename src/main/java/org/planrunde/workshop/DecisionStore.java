package org.planrunde.workshop;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people decided about the sorting; not who. */
@Repository
class DecisionStore {
  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes one down.
   *
   * @param card that was moved, else null
   */
  void insert(
      WorkshopId workshop,
      Decision kind,
      @Nullable ThemeId from,
      @Nullable ThemeId to,
      @Nullable ContributionId card) {
    jdbc.sql(
            """
            insert into workshop_decision (workshop_id, municipality_id, kind, from_theme, to_theme,
              contribution_id)
            select id, municipality_id, :kind, cast(:from as uuid), cast(:to as uuid),
              cast(:card as uuid)
            from workshop where id = :workshop
            """)
        .param("kind", kind.name())
        .param("from", from == null ? null : from.value())
        .param("to", to == null ? null : to.value())
        .param("card", card == null ? null : card.value())
        .param("workshop", workshop.value())
        .update();
  }

  /** How often each was decided; what never was is missing. */
  Map<Decision, Integer> count(WorkshopId workshop) {
    var counts = new EnumMap<Decision, Integer>(Decision.class);
    jdbc.sql(
            """
            select kind, count(*)::int as n from workshop_decision where workshop_id = ?
            group by kind
            """)
        .param(workshop.value())
        .query(rs -> {
          counts.put(Decision.valueOf(rs.getString("kind")), rs.getInt("n"));
        });
    return counts;
  }
}
