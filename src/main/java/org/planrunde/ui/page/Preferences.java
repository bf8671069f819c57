package org.planrunde.ui.page;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has chosen for this browser; kept in three cookies, never on the server. */
public record Preferences(String theme, String contrast, Locale language) {
  /** The languages of the screens; the first is the default. */
  public static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

  /** Follow the device. */
  public static final String SYSTEM = "system";

  private static final Set<String> THEMES = Set.of("light", "dark");
  private static final Set<String> CONTRASTS = Set.of("normal", "more");

  /** Reads the cookies and the browser's languages; anything unknown counts as not chosen. */
  public static Preferences of(VaadinRequest request) {
    var cookies = request.getCookies();
    var values = new HashMap<String, String>();
    if (cookies != null) {
      for (var cookie : cookies) {
        values.put(cookie.getName(), cookie.getValue());
      }
    }
    return of(values, Collections.list(request.getLocales()));
  }

  static Preferences of(Map<String, String> cookies, List<Locale> accepted) {
    return new Preferences(
        known(cookies.get("pr-theme"), THEMES),
        known(cookies.get("pr-contrast"), CONTRASTS),
        language(cookies.get("pr-lang"), accepted));
  }

  private static String known(@Nullable String value, Set<String> allowed) {
    return value != null && allowed.contains(value) ? value : SYSTEM;
  }

  private static Locale language(@Nullable String cookie, List<Locale> accepted) {
    for (var language : LANGUAGES) {
      if (language.getLanguage().equals(cookie)) {
        return language;
      }
    }
    return language(accepted);
  }

  /** The first of the browser's languages that the screens speak, else the default. */
  public static Locale language(List<Locale> accepted) {
    return accepted.stream()
        .flatMap(wish -> LANGUAGES.stream().filter(l -> l.getLanguage().equals(wish.getLanguage())))
        .findFirst()
        .orElseGet(LANGUAGES::getFirst);
  }
}
