package org.planrunde.dialogue;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/** Finds what is wrong with the words of a comment or a report. */
final class CommentCheck {
  /** More marks on one letter than any living script needs. */
  private static final int MAX_MARKS = 6;

  private CommentCheck() {}

  static List<Problem> check(CommentDraft draft, boolean official) {
    return official
        ? PlainText.all(
            body(draft.body(), CommentDraft.MAX_BODY),
            words("name", draft.name(), 1, CommentDraft.MAX_OFFICE))
        : PlainText.all(
            body(draft.body(), CommentDraft.MAX_BODY),
            words("name", draft.name(), 0, CommentDraft.MAX_NICKNAME));
  }

  static Optional<Problem> body(String body, int max) {
    var found = words("body", body, 1, max);
    if (found.isPresent()) {
      return found;
    }
    return body.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of(Problem.of("body", "dialogue.problem.no-words"));
  }

  /** Length, control characters, and signs that would spoil the lines around them. */
  static Optional<Problem> words(String field, String text, int min, int max) {
    var found = PlainText.check(field, text, min, max);
    if (found.isPresent()) {
      return found;
    }
    if (text.codePoints().anyMatch(CommentCheck::turnsDirection)) {
      return Optional.of(Problem.of(field, "dialogue.problem.direction"));
    }
    return hasHeapOfMarks(text)
        ? Optional.of(Problem.of(field, "dialogue.problem.marks"))
        : Optional.empty();
  }

  /** Overrides and embeddings; the plain marks of Hebrew and Arabic are none of them. */
  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean hasHeapOfMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      marks =
          switch (Character.getType(text.codePointAt(i))) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> marks + 1;
            default -> 0;
          };
      if (marks > MAX_MARKS) {
        return true;
      }
    }
    return false;
  }
}
