package org.planrunde.moderation.flag;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words to look twice at, one a line; "dumm*" also stands for all longer words, lines with # are
 * remarks. Small and capital letters and accents count the same.
 */
public final class WordList {
  private static final int SHORTEST_BEGINNING = 3;

  private final Set<String> words = new HashSet<>();
  private final TreeSet<String> beginnings = new TreeSet<>();

  /** Reads the lines of a list; what has no letters is left out. */
  public WordList(String lines) {
    lines.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    var word = folded(line.endsWith("*") ? line.substring(0, line.length() - 1) : line);
    if (line.endsWith("*") && word.length() >= SHORTEST_BEGINNING) {
      beginnings.add(word);
    } else if (!word.isEmpty()) {
      words.add(word);
    }
  }

  /** The words of the list that the text has, each once, as the list writes them. */
  public List<String> find(String text) {
    var found = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      var inside = i < text.length() && isInner(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        look(text.substring(start, Math.min(i, start + 60)), found);
        start = -1;
      }
    }
    return found;
  }

  private static boolean isInner(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void look(String word, List<String> found) {
    var folded = folded(word);
    if (words.contains(folded)) {
      addOnce(folded, found);
      return;
    }
    for (int n = SHORTEST_BEGINNING; n <= folded.length(); n++) {
      var beginning = folded.substring(0, n);
      if (beginnings.contains(beginning)) {
        addOnce(beginning + "*", found);
        return;
      }
    }
  }

  private static void addOnce(String word, List<String> found) {
    if (!found.contains(word)) {
      found.add(word);
    }
  }

  private static String folded(String word) {
    var plain = new StringBuilder();
    Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .chars()
        .filter(c -> Character.isLetterOrDigit(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString().replace("ß", "ss");
  }
}
