package org.planrunde.analysis.cluster;

import java.util.Map;

/**
 * What must be known to repeat a run.
 *
 * @param method name and version of the algorithm
 * @param models language models by file name with their SHA-256
 */
public record RunRecord(
    String method, Parameters parameters, int contributions, Map<String, String> models) {
  /** Copies the map. */
  public RunRecord {
    models = Map.copyOf(models);
  }
}
