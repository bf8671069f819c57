package org.planrunde.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * A comment and its answers, oldest first; without the comment if it was taken away since.
 *
 * @param id of the comment it began with
 */
public record Conversation(CommentId id, Optional<Comment> beginning, List<Comment> answers) {
  /** Keeps an own copy of the answers. */
  public Conversation {
    answers = List.copyOf(answers);
  }
}
