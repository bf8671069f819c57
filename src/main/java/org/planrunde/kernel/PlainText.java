package org.planrunde.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tidies and checks text that people typed; never interprets it. */
public final class PlainText {
  /** Signs of every living script stack fewer marks; more of them spill over other lines. */
  private static final int MOST_MARKS = 6;

  private PlainText() {}

  /**
   * NFC, line ends as {@code \n}, no space around, no signs that turn the direction of writing;
   * null becomes the empty text. Right-to-left scripts do not need those signs.
   */
  public static String tidy(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(withoutTurning(lines), Normalizer.Form.NFC).strip();
  }

  private static String withoutTurning(String text) {
    if (text.chars().noneMatch(PlainText::turns)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!turns(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Signs that turn the direction of what follows, and would do so beyond the text's end. */
  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
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
    if (hasControlCharacter(text)) {
      return Optional.of(Problem.of(field, "kernel.text.control"));
    }
    return stacksMarks(text)
        ? Optional.of(Problem.of(field, "kernel.text.marks"))
        : Optional.empty();
  }

  /** A problem if the text has neither a letter nor a digit that could be read aloud. */
  public static Optional<Problem> checkWord(String field, String text) {
    return text.isEmpty() || text.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of(Problem.of(field, "kernel.text.wordless"));
  }

  private static boolean stacksMarks(String text) {
    var marks = 0;
    for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      var type = Character.getType(text.codePointAt(i));
      var isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = isMark ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return true;
      }
    }
    return false;
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
