package org.planrunde.dialogue;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/** Finds what is wrong with the words of a comment. */
final class CommentCheck {
  private CommentCheck() {}

  static List<Problem> check(CommentDraft draft, boolean official) {
    return official
        ? PlainText.all(
            body(draft.body(), CommentDraft.MAX_BODY),
            PlainText.check("name", draft.name(), 1, CommentDraft.MAX_OFFICE))
        : PlainText.all(
            body(draft.body(), CommentDraft.MAX_BODY),
            PlainText.check("name", draft.name(), 0, CommentDraft.MAX_NICKNAME));
  }

  static Optional<Problem> body(String body, int max) {
    return PlainText.check("body", body, 1, max).or(() -> PlainText.checkWord("body", body));
  }
}
