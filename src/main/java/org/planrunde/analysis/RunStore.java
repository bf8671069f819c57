package org.planrunde.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.cluster.Candidate;
import org.planrunde.analysis.cluster.Candidate.Grain;
import org.planrunde.analysis.cluster.Clustering;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was asked for and what became of it. */
@Repository
class RunStore {
  private static final int KEPT = 5;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if another run of the procedure waits or runs. */
  boolean insert(RunId id, Procedure procedure, ClusterRequest request) {
    return jdbc.sql(
                """
                insert into analysis_run (id, municipality_id, procedure_id, state, requested, seed)
                values (:id, :municipality, :procedure, 'QUEUED', :requested, :seed)
                on conflict (procedure_id) where state in ('QUEUED', 'RUNNING') do nothing
                """)
            .param("id", id.value())
            .param("municipality", procedure.municipality().value())
            .param("procedure", procedure.id().value())
            .param(
                "requested", request.clusters().isPresent() ? request.clusters().getAsInt() : null)
            .param("seed", request.seed())
            .update()
        > 0;
  }

  Optional<AnalysisRun> find(RunId id) {
    return jdbc.sql("select * from analysis_run where id = ?")
        .param(id.value())
        .query((rs, n) -> run(rs))
        .optional();
  }

  Optional<AnalysisRun> newest(ProcedureId procedure) {
    return jdbc.sql(
            """
            select * from analysis_run where procedure_id = ? order by created desc, id limit 1
            """)
        .param(procedure.value())
        .query((rs, n) -> run(rs))
        .optional();
  }

  Optional<AnalysisRun> newestReady(ProcedureId procedure) {
    return jdbc.sql(
            """
            select * from analysis_run where procedure_id = ? and state = 'READY'
            order by created desc, id limit 1
            """)
        .param(procedure.value())
        .query((rs, n) -> run(rs))
        .optional();
  }

  /** False if the run was cancelled in the meantime. */
  boolean begin(RunId id) {
    return jdbc.sql("update analysis_run set state = 'RUNNING' where id = ? and state = 'QUEUED'")
            .param(id.value())
            .update()
        > 0;
  }

  /** Ends a run that is not over yet. */
  boolean end(RunId id, RunState state, @Nullable String message) {
    return jdbc.sql(
                """
                update analysis_run set state = ?, message = ?, finished = now()
                where id = ? and state in ('QUEUED', 'RUNNING')
                """)
            .param(state.name())
            .param(message)
            .param(id.value())
            .update()
        > 0;
  }

  /** Ends whatever a stopped server has left behind. */
  int endAll(String message) {
    return jdbc.sql(
            """
            update analysis_run set state = 'FAILED', message = ?, finished = now()
            where state in ('QUEUED', 'RUNNING')
            """)
        .param(message)
        .update();
  }

  void record(RunId id, Clustering clustering) {
    var record = clustering.record();
    jdbc.sql(
            """
            update analysis_run set clusters = :clusters, contributions = :contributions,
              coarse = :coarse, medium = :medium, fine = :fine, method = :method,
              near_duplicates = :alike, parameters = cast(:parameters as jsonb), models = cast(:models as jsonb)
            where id = :id
            """)
        .param("id", id.value())
        .param("clusters", clustering.clusters().size())
        .param("contributions", record.contributions())
        .param("coarse", candidate(clustering, Grain.COARSE))
        .param("medium", candidate(clustering, Grain.MEDIUM))
        .param("fine", candidate(clustering, Grain.FINE))
        .param("method", record.method())
        .param("alike", clustering.duplicates().contributions())
        .param("parameters", Json.write(record.parameters()))
        .param("models", Json.write(record.models()))
        .update();
  }

  /** Forgets all but the latest few finished runs of a procedure. */
  void prune(ProcedureId procedure) {
    jdbc.sql(
            """
            delete from analysis_run where procedure_id = :procedure and id in (
              select id from analysis_run
              where procedure_id = :procedure and state not in ('QUEUED', 'RUNNING')
              order by created desc, id offset :kept)
            """)
        .param("procedure", procedure.value())
        .param("kept", KEPT)
        .update();
  }

  private static @Nullable Integer candidate(Clustering clustering, Grain grain) {
    return clustering.candidates().stream()
        .filter(c -> c.grain() == grain)
        .map(Candidate::clusters)
        .findFirst()
        .orElse(null);
  }

  private static AnalysisRun run(ResultSet rs) throws SQLException {
    var finished = rs.getObject("finished", OffsetDateTime.class);
    var requested = integer(rs, "requested");
    var models = rs.getString("models");
    var method = rs.getString("method");
    return new AnalysisRun(
        new RunId(rs.getObject("id", UUID.class)),
        new MunicipalityId(rs.getObject("municipality_id", UUID.class)),
        new ProcedureId(rs.getObject("procedure_id", UUID.class)),
        rs.getObject("created", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        RunState.valueOf(rs.getString("state")),
        rs.getString("message"),
        new ClusterRequest(
            requested == null ? OptionalInt.empty() : OptionalInt.of(requested),
            rs.getLong("seed")),
        rs.getInt("clusters"),
        rs.getInt("contributions"),
        rs.getInt("near_duplicates"),
        candidates(rs),
        method == null ? "" : method,
        models == null ? Map.of() : Json.strings(models));
  }

  private static List<Integer> candidates(ResultSet rs) throws SQLException {
    return Stream.of(integer(rs, "coarse"), integer(rs, "medium"), integer(rs, "fine"))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable Integer integer(ResultSet rs, String column) throws SQLException {
    int value = rs.getInt(column);
    return rs.wasNull() ? null : value;
  }
}
