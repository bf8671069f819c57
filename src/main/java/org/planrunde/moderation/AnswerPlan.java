package org.planrunde.moderation;

import java.util.Collection;
import java.util.List;
import org.planrunde.kernel.ContributionId;

/**
 * What should be answered how.
 *
 * @param status PUBLISHED takes status and answer away
 * @param text the answer; empty leaves answers as they are
 * @param replace false leaves alone what has an answer already
 */
public record AnswerPlan(
    Collection<ContributionId> contributions,
    ProcessingStatus status,
    String text,
    boolean replace) {
  /** Keeps a copy. */
  public AnswerPlan {
    contributions = List.copyOf(contributions);
  }
}
