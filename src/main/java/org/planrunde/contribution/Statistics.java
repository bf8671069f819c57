package org.planrunde.contribution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts public contributions; whatever is not public is not counted. */
@Service
public class Statistics {
  private final JdbcClient jdbc;

  Statistics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The figures of a procedure. */
  @Transactional(readOnly = true)
  public Figures of(ProcedureId procedure) {
    return new Figures(
        count(procedure, "coalesce(category, '')"),
        count(procedure, "coalesce(type, '')"),
        count(procedure, "channel"),
        perDay(procedure),
        tallies(procedure));
  }

  private Map<String, Tally> tallies(ProcedureId procedure) {
    var tallies = new TreeMap<String, Tally>();
    jdbc.sql(
            """
            select coalesce(category, '') as key, sum(supports)::int as supports,
              sum(opposes)::int as opposes, sum(comments)::int as comments
            from public_contribution c join contribution_tally on contribution_id = c.id
            where c.procedure_id = ? group by 1
            """)
        .param(procedure.value())
        .query(rs -> {
          tallies.put(
              rs.getString("key"),
              new Tally(rs.getInt("supports"), rs.getInt("opposes"), rs.getInt("comments")));
        });
    return tallies;
  }

  private Map<String, Integer> count(ProcedureId procedure, String by) {
    var counts = new LinkedHashMap<String, Integer>();
    jdbc.sql(
            """
            select %s as key, count(*)::int as n from public_contribution
            where procedure_id = ? group by 1 order by 2 desc, 1
            """
                .formatted(by))
        .param(procedure.value())
        .query(rs -> {
          counts.put(rs.getString("key"), rs.getInt("n"));
        });
    return counts;
  }

  /** Days of Berlin on which something came in; days without are left out. */
  private List<Figures.Day> perDay(ProcedureId procedure) {
    return jdbc.sql(
            """
            select (created at time zone 'Europe/Berlin')::date as day, count(*)::int as n
            from public_contribution where procedure_id = ? group by 1 order by 1
            """)
        .param(procedure.value())
        .query((rs, n) -> new Figures.Day(rs.getObject("day", LocalDate.class), rs.getInt("n")))
        .list();
  }

  /** Per procedure how many there are in each category; those without count under "". */
  public Map<ProcedureId, Map<String, Integer>> countByCategory(
      Collection<ProcedureId> procedures) {
    var counts = new HashMap<ProcedureId, Map<String, Integer>>();
    if (procedures.isEmpty()) {
      return counts;
    }
    jdbc.sql(
            """
            select procedure_id, coalesce(category, '') as category, count(*)::int as n
            from public_contribution where procedure_id in (:ids) group by 1, 2
            """)
        .param("ids", procedures.stream().map(ProcedureId::value).toList())
        .query(rs -> {
          counts
              .computeIfAbsent(
                  new ProcedureId(rs.getObject("procedure_id", UUID.class)), _ -> new TreeMap<>())
              .put(rs.getString("category"), rs.getInt("n"));
        });
    return counts;
  }
}
