package org.planrunde.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes names fit for addresses and keys. */
public final class Slugs {
  private Slugs() {}

  /** Lower-case ASCII with hyphens, at most so long; German umlauts are spelt out. */
  public static String of(String name, int longest) {
    var spelt =
        name.toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    var plain = Normalizer.normalize(spelt, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    var slug = plain.replaceAll("[^a-z0-9]+", "-");
    return trim(trim(slug).substring(0, Math.min(longest, trim(slug).length())));
  }

  /** The same with a number behind it if it is taken, or the word if nothing is left of it. */
  public static String free(String name, String otherwise, int longest, Predicate<String> taken) {
    var slug = of(name, longest - 4);
    var base = slug.isEmpty() ? otherwise : slug;
    var proposal = base;
    for (int n = 2; taken.test(proposal); n++) {
      proposal = base + "-" + n;
    }
    return proposal;
  }

  private static String trim(String slug) {
    return slug.replaceAll("^-+|-+$", "");
  }
}
