package org.planrunde.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that is used again: for a reason, or as an answer.
 *
 * @param version grows with each change; 0 for one that was not saved yet
 * @param reason null for answers
 */
public record Wording(
    UUID id, int version, Kind kind, @Nullable WithholdReason reason, String title, String body) {
  /** Longest title, in characters. */
  public static final int MAX_TITLE = 80;

  /** Longest text for a reason, in characters. */
  public static final int MAX_REASON = 1000;

  /** What it is for. */
  public enum Kind {
    /** What authors read if their contribution is withheld. */
    REASON,
    /** What the office answers. */
    ANSWER
  }

  /** A new one that is saved by {@link Wordings#save}. */
  public static Wording fresh(Kind kind, @Nullable WithholdReason reason) {
    return new Wording(UUID.randomUUID(), 0, kind, reason, "", "");
  }

  /** The same with another title and text. */
  public Wording saying(String otherTitle, String otherBody) {
    return new Wording(id, version, kind, reason, otherTitle, otherBody);
  }
}
