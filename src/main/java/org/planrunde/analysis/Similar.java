package org.planrunde.analysis;

import java.util.List;
import org.planrunde.contribution.Contribution;

/**
 * Public contributions that say something like a text that is being written.
 *
 * @param number how many there are
 * @param most the most alike of them, at most three
 */
public record Similar(int number, List<Contribution> most) {
  /** Nobody said so. */
  public static final Similar NONE = new Similar(0, List.of());

  /** Copies the list. */
  public Similar {
    most = List.copyOf(most);
  }
}
