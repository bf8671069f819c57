package org.planrunde.dialogue;

import org.planrunde.contribution.Tally;

/** A voice: support where one can only support, else for or against. */
public enum VoteKind {
  SUPPORT,
  PRO,
  CONTRA;

  /** What one such voice adds. */
  Tally one() {
    return times(1);
  }

  /** What taking it back adds. */
  Tally less() {
    return times(-1);
  }

  private Tally times(int n) {
    return this == CONTRA ? new Tally(0, n, 0) : new Tally(n, 0, 0);
  }
}
