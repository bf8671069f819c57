package org.planrunde.dialogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;

/**
 * What somebody wants to say to a contribution.
 *
 * @param key made by the client when the form opens and kept secret; the same key gives one row,
 *     however often it is sent
 * @param parent the comment that is answered, or null
 * @param name the nickname of a resident, may be empty; for staff the office they speak for
 */
public record CommentDraft(
    UUID key, ContributionId contribution, @Nullable CommentId parent, String body, String name) {
  /** Longest comment, in characters. */
  public static final int MAX_BODY = 1000;

  /** Longest nickname, in characters. */
  public static final int MAX_NICKNAME = 40;

  /** Longest name of an office, in characters. */
  public static final int MAX_OFFICE = 120;
}
