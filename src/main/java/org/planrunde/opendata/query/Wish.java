package org.planrunde.opendata.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planrunde.kernel.LogLine;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/**
 * How an answer is wanted.
 *
 * @param html true for a page to read, false for JSON
 * @param language German or English
 * @param parameters what else was asked, each once
 */
public record Wish(boolean html, Locale language, Map<String, String> parameters) {
  private static final Set<String> ALWAYS = Set.of("f", "lang");

  /** Keeps an own copy of the parameters. */
  public Wish {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads what was asked; {@code f} and {@code lang} go before what the program says it accepts.
   *
   * @param accept the header, or empty
   * @param languages of the reader, the dearest first
   * @param known the parameters of this address besides {@code f} and {@code lang}
   * @throws RefusedException for a parameter that is not known, stands there twice or is not fit
   */
  public static Wish of(
      Map<String, String[]> asked, String accept, List<Locale> languages, Set<String> known) {
    var parameters = new LinkedHashMap<String, String>();
    asked.forEach((name, values) -> {
      if (!known.contains(name) && !ALWAYS.contains(name)) {
        throw refused("parameter", "opendata.problem.unknown", LogLine.of(name));
      }
      if (values.length != 1) {
        throw refused(name, "opendata.problem.twice", name);
      }
      parameters.put(name, values[0]);
    });
    var format = parameters.remove("f");
    var language = parameters.remove("lang");
    return new Wish(
        format == null ? accept.contains("text/html") : isHtml(format),
        language == null ? spoken(languages) : language(language),
        parameters);
  }

  private static boolean isHtml(String format) {
    return switch (format) {
      case "html" -> true;
      case "json" -> false;
      default -> throw refused("f", "opendata.problem.format");
    };
  }

  private static Locale language(String text) {
    return switch (text) {
      case "de" -> Locale.GERMAN;
      case "en" -> Locale.ENGLISH;
      default -> throw refused("lang", "opendata.problem.language");
    };
  }

  /** The first of them in which there are sentences. */
  public static Locale spoken(List<Locale> languages) {
    return languages.stream()
        .map(Locale::getLanguage)
        .filter(l -> l.equals("de") || l.equals("en"))
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.GERMAN);
  }

  private static RefusedException refused(String field, String key, Object... arguments) {
    return new RefusedException(Problem.of(field, key, arguments));
  }
}
