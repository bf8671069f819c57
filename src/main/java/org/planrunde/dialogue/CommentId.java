package org.planrunde.dialogue;

import java.util.UUID;

/** Identifies a comment. */
public record CommentId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
