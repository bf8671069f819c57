package org.planrunde.moderation;

import java.util.UUID;
import org.planrunde.kernel.ContributionId;

/** What a decision is about: a contribution, or a comment below one. */
public record Subject(Kind kind, UUID id) {
  /** The sorts of subjects. */
  public enum Kind {
    CONTRIBUTION,
    COMMENT
  }

  /** The contribution as a subject. */
  public static Subject of(ContributionId id) {
    return new Subject(Kind.CONTRIBUTION, id.value());
  }
}
