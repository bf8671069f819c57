package org.planrunde.workshop;

import java.util.List;

/**
 * What was weighed in a round.
 *
 * @param voters how many seats gave at least one voice
 * @param shared opinions on which most agree, the clearest first
 * @param divided opinions on which they do not, the most divided first
 * @param open opinions to which too few said something
 */
public record Result(
    RoundId round,
    Method method,
    int voters,
    List<Opinion> shared,
    List<Opinion> divided,
    List<Opinion> open) {
  /** Keeps own copies. */
  public Result {
    shared = List.copyOf(shared);
    divided = List.copyOf(divided);
    open = List.copyOf(open);
  }
}
