package org.planrunde.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planrunde.analysis.cluster.Assignment;
import org.planrunde.analysis.cluster.Cluster;
import org.planrunde.analysis.cluster.Clustering;
import org.planrunde.analysis.cluster.Quote;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the groups of a run, and takes hidden contributions out of all runs. */
@Repository
class BoardWriter {
  private static final int ROWS_A_STATEMENT = 2_000;

  private final JdbcClient jdbc;

  BoardWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The assignments are in the order of the contributions, as the engine promises. */
  void write(AnalysisRun run, Clustering clustering, List<Contribution> contributions) {
    clustering.clusters().forEach(cluster -> writeCluster(run, cluster));
    var rows = new ArrayList<Map<String, Object>>();
    var alike = clustering.duplicates().numbers();
    for (int i = 0; i < contributions.size(); i++) {
      var row = row(contributions.get(i), clustering.assignments().get(i));
      Optional.ofNullable(alike.get(i)).ifPresent(set -> row.put("alike", set));
      rows.add(row);
    }
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      writeRows(run, rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
    }
    for (var cluster : clustering.clusters()) {
      writeQuotes(run, cluster.number(), true, cluster.typical(), contributions);
      writeQuotes(run, cluster.number(), false, cluster.untypical(), contributions);
    }
  }

  private void writeCluster(AnalysisRun run, Cluster cluster) {
    jdbc.sql(
            """
            insert into analysis_cluster (run_id, position, municipality_id, words)
            values (:run, :position, :municipality, cast(:words as jsonb))
            """)
        .param("run", run.id().value())
        .param("position", cluster.number())
        .param("municipality", run.municipality().value())
        .param(
            "words",
            Json.write(cluster.words().stream().map(w -> new Word(w.word(), w.weight())).toList()))
        .update();
  }

  private static Map<String, Object> row(Contribution contribution, Assignment assignment) {
    var row = new LinkedHashMap<String, Object>();
    row.put("contribution_id", contribution.id().value().toString());
    var category = contribution.category();
    if (category != null) {
      row.put("category", category);
    }
    row.put("position", assignment.cluster());
    row.put("similarity", assignment.similarity());
    row.put("clear", assignment.clear());
    assignment.second().ifPresent(second -> row.put("second", second));
    row.put("second_similarity", assignment.secondSimilarity());
    row.put("pulls", assignment.pulls().stream().map(p -> new Word(p.word(), p.share())).toList());
    row.put("other_words", assignment.otherWords());
    return row;
  }

  private void writeRows(AnalysisRun run, List<Map<String, Object>> rows) {
    jdbc.sql(
            """
            insert into analysis_assignment (run_id, municipality_id, contribution_id, category,
              position, similarity, clear, second, second_similarity, pulls, other_words,
              alike)
            select :run, :municipality, r.contribution_id, r.category,
              r.position, r.similarity, r.clear, r.second, r.second_similarity, r.pulls,
              r.other_words, r.alike
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (contribution_id uuid,
              category text, position int, similarity double precision, clear boolean,
              second int, second_similarity double precision, pulls jsonb, other_words int,
              alike int)
            """)
        .param("run", run.id().value())
        .param("municipality", run.municipality().value())
        .param("rows", Json.write(rows))
        .update();
  }

  private void writeQuotes(
      AnalysisRun run,
      int position,
      boolean typical,
      List<Quote> quotes,
      List<Contribution> contributions) {
    for (int rank = 0; rank < quotes.size(); rank++) {
      var quote = quotes.get(rank);
      jdbc.sql(
              """
              insert into analysis_quote (run_id, position, contribution_id, municipality_id,
                typical, rank, sentence)
              values (:run, :position, :contribution, :municipality, :typical, :rank, :sentence)
              """)
          .param("run", run.id().value())
          .param("position", position)
          .param("contribution", contributions.get(quote.document()).id().value())
          .param("municipality", run.municipality().value())
          .param("typical", typical)
          .param("rank", rank)
          .param("sentence", quote.sentence())
          .update();
    }
  }

  /** Takes a contribution out of every run. */
  void remove(ContributionId id) {
    jdbc.sql("delete from analysis_assignment where contribution_id = ?")
        .param(id.value())
        .update();
    jdbc.sql("delete from analysis_quote where contribution_id = ?").param(id.value()).update();
  }

  /** Takes out of a run what is no longer public: what was hidden while the run went on. */
  void keepOnly(RunId run, Set<ContributionId> visible) {
    var hidden =
        jdbc
            .sql("select contribution_id from analysis_assignment where run_id = ?")
            .param(run.value())
            .query((rs, n) -> rs.getObject("contribution_id", UUID.class))
            .list()
            .stream()
            .map(ContributionId::new)
            .filter(id -> !visible.contains(id))
            .collect(Collectors.toSet());
    hidden.forEach(this::remove);
  }

  /** False if the run has no such group. */
  boolean rename(RunId run, int position, String name) {
    return jdbc.sql("update analysis_cluster set name = ? where run_id = ? and position = ?")
            .param(name.isEmpty() ? null : name)
            .param(run.value())
            .param(position)
            .update()
        > 0;
  }
}
