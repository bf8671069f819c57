package org.planrunde.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the groups of a run; every text passes the contributions' own door, public ones only. */
@Repository
class BoardReader {
  private final JdbcClient jdbc;
  private final Contributions contributions;

  BoardReader(JdbcClient jdbc, Contributions contributions) {
    this.jdbc = jdbc;
    this.contributions = contributions;
  }

  ClusterBoard board(AnalysisRun run) {
    var counts = counts(run.id());
    var quotes = quotes(run.id());
    int assigned = counts.values().stream().mapToInt(Counts::size).sum();
    var clusters = new ArrayList<BoardCluster>();
    jdbc.sql(
            """
            select position, name, words from analysis_cluster where run_id = ? order by position
            """)
        .param(run.id().value())
        .query(rs -> {
          int position = rs.getInt("position");
          var count = counts.getOrDefault(position, new Counts());
          clusters.add(cluster(rs, position, count, assigned, quotes));
        });
    int unclear = counts.values().stream().mapToInt(c -> c.unclear).sum();
    int visible = contributions.countPublic(run.procedure(), Filter.ALL);
    return new ClusterBoard(run, clusters, assigned, unclear, Math.max(0, visible - assigned));
  }

  private static BoardCluster cluster(
      ResultSet rs, int position, Counts count, int assigned, List<QuoteRow> quotes)
      throws SQLException {
    var name = rs.getString("name");
    return new BoardCluster(
        position,
        name == null ? "" : name,
        count.size(),
        assigned == 0 ? 0 : count.size() / (double) assigned,
        Json.words(rs.getString("words")),
        QuoteRow.of(quotes, position, true),
        QuoteRow.of(quotes, position, false),
        count.categories,
        count.unclear,
        count.alike);
  }

  /** How many members a group has, by category. */
  private static final class Counts {
    private final Map<String, Integer> categories = new HashMap<>();
    private int unclear;
    private int alike;

    int size() {
      return categories.values().stream().mapToInt(n -> n).sum();
    }
  }

  private Map<Integer, Counts> counts(RunId run) {
    var counts = new HashMap<Integer, Counts>();
    jdbc.sql(
            """
            select position, coalesce(category, '') as category, count(*)::int as n,
              (count(*) filter (where not clear))::int as unclear
            from analysis_assignment where run_id = ? group by 1, 2
            """)
        .param(run.value())
        .query(rs -> {
          var count = counts.computeIfAbsent(rs.getInt("position"), _ -> new Counts());
          count.categories.put(rs.getString("category"), rs.getInt("n"));
          count.unclear += rs.getInt("unclear");
        });
    jdbc.sql(
            """
            select position, sum(n)::int as n from (
              select position, count(*) as n from analysis_assignment
              where run_id = ? and alike is not null
              group by position, alike having count(*) > 1) as sets
            group by 1
            """)
        .param(run.value())
        .query(rs -> {
          counts.computeIfAbsent(rs.getInt("position"), _ -> new Counts()).alike = rs.getInt("n");
        });
    return counts;
  }

  private record QuoteRow(int position, boolean typical, BoardQuote quote) {
    static List<BoardQuote> of(List<QuoteRow> rows, int position, boolean typical) {
      return rows.stream()
          .filter(row -> row.position == position && row.typical == typical)
          .map(QuoteRow::quote)
          .toList();
    }
  }

  private List<QuoteRow> quotes(RunId run) {
    var rows =
        jdbc.sql(
                """
                select position, typical, contribution_id, sentence from analysis_quote
                where run_id = ? order by position, typical, rank
                """)
            .param(run.value())
            .query((rs, n) ->
                new QuoteRow(
                    rs.getInt("position"),
                    rs.getBoolean("typical"),
                    new BoardQuote(id(rs), "", rs.getString("sentence"))))
            .list();
    var visible = visible(rows.stream().map(row -> row.quote.contribution()).toList());
    return rows.stream()
        .flatMap(row ->
            Optional.ofNullable(visible.get(row.quote.contribution())).stream()
                .map(c ->
                    new QuoteRow(
                        row.position,
                        row.typical,
                        new BoardQuote(c.id(), c.code(), row.quote.sentence()))))
        .toList();
  }

  private static ContributionId id(ResultSet rs) throws SQLException {
    return new ContributionId(rs.getObject("contribution_id", UUID.class));
  }

  private Map<ContributionId, Contribution> visible(List<ContributionId> ids) {
    return contributions.listForStaff(new HashSet<>(ids)).stream()
        .filter(c -> c.state() == PublicationState.PUBLISHED)
        .collect(Collectors.toMap(Contribution::id, c -> c));
  }
}
