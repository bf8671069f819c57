package org.planrunde.contribution;

import java.util.UUID;

/**
 * A photo of a draft.
 *
 * @param upload what {@link Photos#add} gave for it
 * @param alt what there is to see, in the author's words, or empty
 */
public record DraftPhoto(UUID upload, String alt) {
  /** Longest description, in characters. */
  public static final int MAX_ALT = 200;
}
