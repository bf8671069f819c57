package org.planrunde.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;

/**
 * A comment as the other rooms may know it.
 *
 * @param parent what it answers, or null
 * @param thread the comment with which the conversation began, or null if this is it
 * @param office for which office a member of staff speaks; null for a resident's comment
 * @param addition true if the author of the contribution adds it by the receipt
 * @param published null unless it was ever public
 */
public record Comment(
    CommentId id,
    ContributionId contribution,
    ProcedureId procedure,
    @Nullable CommentId parent,
    @Nullable CommentId thread,
    PublicationState state,
    String body,
    @Nullable String nickname,
    @Nullable String office,
    boolean addition,
    Instant created,
    @Nullable Instant published) {
  /** Longest addition, in characters. */
  public static final int MAX_ADDITION = 2000;

  /** Most additions to one contribution. */
  public static final int MAX_ADDITIONS = 5;

  /** The conversation that it belongs to. */
  public CommentId conversation() {
    return thread == null ? id : thread;
  }

  /** True if the municipality says it. */
  public boolean isOfficial() {
    return office != null;
  }
}
