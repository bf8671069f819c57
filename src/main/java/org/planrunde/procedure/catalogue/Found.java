package org.planrunde.procedure.catalogue;

import java.util.List;
import java.util.Map;
import org.planrunde.procedure.ProcedureState;

/**
 * What was found.
 *
 * @param hits one page of it, best first
 * @param total how many there are on all pages
 * @param states how many there would be in each state if no state were wanted
 */
public record Found(List<Hit> hits, int total, Map<ProcedureState, Integer> states) {
  /** Keeps own copies of the collections. */
  public Found {
    hits = List.copyOf(hits);
    states = Map.copyOf(states);
  }
}
