package org.planrunde.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads lists of contributions; whatever is public comes through the one visibility rule. */
@Repository
class ContributionList {
  private static final String WHERE =
      """
       where procedure_id = :procedure
         and (cast(:category as text) is null or category = :category)
         and (cast(:type as text) is null or type = :type)
         and (:words = '' or search @@ websearch_to_tsquery('german', :words))
         and (cast(:west as double precision) is null
           or pin && st_makeenvelope(:west, :south, :east, :north, 4326))
      """;

  private static final String COUNTED =
      """
       from (select c.*, coalesce(t.supports, 0) as supports, coalesce(t.opposes, 0) as opposes,
           coalesce(t.comments, 0) as comments
         from public_contribution c left join contribution_tally t on t.contribution_id = c.id) c
      """;

  private final JdbcClient jdbc;

  ContributionList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Contribution> findPublic(ProcedureId procedure, String code) {
    return jdbc.sql(
            "select "
                + Rows.COLUMNS
                + " from public_contribution where procedure_id = ? and code = upper(?)")
        .param(procedure.value())
        .param(code)
        .query(Rows::contribution)
        .optional();
  }

  Optional<Contribution> findPublic(ContributionId id) {
    return jdbc.sql("select " + Rows.COLUMNS + " from public_contribution where id = ?")
        .param(id.value())
        .query(Rows::contribution)
        .optional();
  }

  List<Contribution> listPublic(
      ProcedureId procedure, Filter filter, Sorting sorting, int offset, int limit) {
    return list(procedure, filter, "", sorting, offset, limit);
  }

  private List<Contribution> list(
      ProcedureId procedure, Filter filter, String also, Sorting sorting, int offset, int limit) {
    var from = sorting.from();
    var sql =
        "select "
            + Rows.COLUMNS
            + COUNTED
            + WHERE
            + also
            + " order by "
            + sorting.order().sql()
            + " offset :offset limit :limit";
    return filtered(jdbc.sql(sql), procedure, filter)
        .param("offset", offset)
        .param("limit", limit)
        .param("x", from == null ? null : from.getX())
        .param("y", from == null ? null : from.getY())
        .query(Rows::contribution)
        .list();
  }

  int countPublic(ProcedureId procedure, Filter filter) {
    return filtered(
            jdbc.sql("select count(*)::int as n from public_contribution" + WHERE),
            procedure,
            filter)
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  List<Contribution> listWithoutPlace(
      ProcedureId procedure, Filter filter, Sorting sorting, int offset, int limit) {
    return list(procedure, filter.within(null), " and place is null", sorting, offset, limit);
  }

  int countWithoutPlace(ProcedureId procedure, Filter filter) {
    var sql = "select count(*)::int as n from public_contribution" + WHERE + " and place is null";
    return filtered(jdbc.sql(sql), procedure, filter.within(null))
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  Map<String, Integer> countByCategory(ProcedureId procedure) {
    var counts = new TreeMap<String, Integer>();
    jdbc.sql(
            """
            select coalesce(category, '') as category, count(*)::int as n
            from public_contribution where procedure_id = ? group by 1
            """)
        .param(procedure.value())
        .query(rs -> {
          counts.put(rs.getString("category"), rs.getInt("n"));
        });
    return counts;
  }

  List<Contribution> listForStaff(Collection<ContributionId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select " + Rows.COLUMNS + " from contribution where id in (:ids)")
        .param("ids", ids.stream().map(ContributionId::value).toList())
        .query(Rows::contribution)
        .list();
  }

  List<Contribution> listForStaff(ProcedureId procedure, PublicationState state, int limit) {
    return jdbc.sql(
            "select "
                + Rows.COLUMNS
                + " from contribution where procedure_id = ? and state = ?"
                + " order by created desc, id limit ?")
        .params(procedure.value(), state.name(), limit)
        .query(Rows::contribution)
        .list();
  }

  static StatementSpec filtered(StatementSpec sql, ProcedureId procedure, Filter filter) {
    var box = filter.box();
    return sql.param("procedure", procedure.value())
        .param("category", filter.category())
        .param("type", filter.type())
        .param("words", filter.words())
        .param("west", box == null ? null : box.getMinX())
        .param("south", box == null ? null : box.getMinY())
        .param("east", box == null ? null : box.getMaxX())
        .param("north", box == null ? null : box.getMaxY());
  }
}
