package org.planrunde.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tidies and checks text that people typed; never interprets it. */
public final class PlainText {
  private PlainText() {}

  /** NFC, line ends as {@code \n}, no space around; null becomes the empty text. */
  public static String tidy(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .strip();
  }

  /**
   * What is wrong with a tidied text, for a field that needs {@code min} to {@code max} characters.
   */
  public static Optional<Problem> check(String field, String text, int min, int max) {
    var length = text.codePointCount(0, text.length());
    if (length < min) {
      return Optional.of(
          length == 0
              ? Problem.of(field, "kernel.text.missing")
              : Problem.of(field, "kernel.text.short", min));
    }
    if (length > max) {
      return Optional.of(Problem.of(field, "kernel.text.long", max, length));
    }
    return hasControlCharacter(text)
        ? Optional.of(Problem.of(field, "kernel.text.control"))
        : Optional.empty();
  }

  /** True for control characters other than line feed and tab, and for unpaired surrogates. */
  public static boolean hasControlCharacter(String text) {
    return text.codePoints()
        .anyMatch(c ->
            (Character.isISOControl(c) && c != '\n' && c != '\t')
                || Character.getType(c) == Character.SURROGATE);
  }

  /** Collects the problems that are there. */
  @SafeVarargs
  public static List<Problem> all(Optional<Problem>... checks) {
    var found = new ArrayList<Problem>();
    for (var check : checks) {
      check.ifPresent(found::add);
    }
    return found;
  }
}
