package org.planrunde.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * One run: what was asked, what became of it and what is needed to repeat it.
 *
 * @param message key of a sentence, if it failed
 * @param clusters how many groups were found; 0 unless ready
 * @param contributions how many contributions were read; 0 unless ready
 * @param alike how many of them are almost equal to another; 0 unless ready
 * @param candidates numbers of groups that the texts support, coarse first; empty if the number was
 *     given
 * @param method name and version of the algorithm; empty unless ready
 * @param models checksum of each language model by its name
 */
public record AnalysisRun(
    RunId id,
    MunicipalityId municipality,
    ProcedureId procedure,
    Instant created,
    @Nullable Instant finished,
    RunState state,
    @Nullable String message,
    ClusterRequest request,
    int clusters,
    int contributions,
    int alike,
    List<Integer> candidates,
    String method,
    Map<String, String> models) {
  /** Keeps own copies. */
  public AnalysisRun {
    candidates = List.copyOf(candidates);
    models = Map.copyOf(models);
  }
}
