package org.planrunde.analysis;

import java.util.List;
import java.util.OptionalInt;
import org.planrunde.contribution.Contribution;

/**
 * A public contribution in its group, with the reasons.
 *
 * @param similarity to the middle of the group, -1 to 1
 * @param clear false if it fits no group well; a planner should look
 * @param second position of the next-best group, if there is one
 * @param secondSimilarity to that group's middle
 * @param pulls the words that draw it here with their shares, strongest first
 * @param otherWords how many further words draw the same way
 */
public record Member(
    Contribution contribution,
    int cluster,
    double similarity,
    boolean clear,
    OptionalInt second,
    double secondSimilarity,
    List<Word> pulls,
    int otherWords) {
  /** Keeps an own copy. */
  public Member {
    pulls = List.copyOf(pulls);
  }
}
