package org.planrunde.analysis.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings a text into one form: NFC, no control or invisible characters, no web or mail addresses.
 *
 * <p>Does not correct spelling. Texts are cut at {@link #MAX_CHARS} characters.
 */
final class TextNormaliser {
  /** Longer texts are cut; a contribution form allows far less. */
  static final int MAX_CHARS = 20_000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{AD}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  /** Looks at each word once from its beginning, so that a word of 20,000 signs costs no more. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S++|(?<!\\S)\\S[^\\s@]*+@\\S[^\\s.]*+\\.\\S++");

  private static final Pattern SPACES = Pattern.compile("[\\s\\x{A0}\\x{2007}\\x{202F}]+");
  private static final Pattern LINES = Pattern.compile("\\n+");
  private static final Pattern GENDER =
      Pattern.compile("(?<=[a-zäöüß])(?:[*:_/]-?[iI]n(?:nen)?|Innen)\\b");

  private TextNormaliser() {}

  /** The paragraphs of the text without empty ones. */
  static List<String> paragraphs(String text) {
    String cut = text.length() > MAX_CHARS ? text.substring(0, safeEnd(text)) : text;
    String clean = Normalizer.normalize(cut, Normalizer.Form.NFC).replace('\r', '\n');
    clean = ADDRESS.matcher(clean).replaceAll(" ");
    clean = CONTROL.matcher(INVISIBLE.matcher(clean).replaceAll("")).replaceAll(" ");
    return LINES
        .splitAsStream(clean)
        .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** One line of text, for titles. */
  static String line(String text) {
    return String.join(" ", paragraphs(text));
  }

  /** Writes "Radfahrer*innen" and its cousins as "Radfahrer", so that they count as one word. */
  static String withoutGenderForms(String sentence) {
    return GENDER.matcher(sentence).replaceAll("");
  }

  private static int safeEnd(String text) {
    return Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
  }
}
