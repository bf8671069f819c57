package org.planrunde.kiosk;

import java.util.List;
import org.planrunde.kernel.Problem;

/**
 * What became of one contribution of a pack.
 *
 * @param problems why it was rejected; empty otherwise
 */
public record Verdict(Outcome outcome, List<Problem> problems) {
  /** Keeps an own copy. */
  public Verdict {
    problems = List.copyOf(problems);
  }

  static Verdict of(Outcome outcome) {
    return new Verdict(outcome, List.of());
  }

  /** The outcomes. */
  public enum Outcome {
    /** It is committed. */
    ACCEPTED,
    /** It was committed before. */
    DUPLICATE,
    /** It is not fit; nothing of it is stored. */
    REJECTED,
    /** This server failed on it; nothing of it is stored, and the device keeps it. */
    FAILED
  }
}
