package org.planrunde.ui.page;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The screen texts of all rooms, from {@code i18n/<room>_de.properties} and {@code _en}. German is
 * the default. Parameters follow {@link MessageFormat}. Thread-safe.
 */
@Component
public final class Translations implements I18NProvider, Sentences {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final boolean strict;

  /** With {@code planrunde.texts=strict} a missing key throws, else it is shown and logged. */
  Translations(@Value("${planrunde.texts:lenient}") String mode) throws IOException {
    strict = mode.equals("strict");
    for (var language : Preferences.LANGUAGES) {
      texts.put(language.getLanguage(), load(language.getLanguage()));
    }
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Preferences.LANGUAGES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    var german = texts.getOrDefault(Locale.GERMAN.getLanguage(), Map.of());
    var text = texts.getOrDefault(locale.getLanguage(), german).get(key);
    if (text == null) {
      return missing(key);
    }
    return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
  }

  @Override
  public String say(Message message, Locale language) {
    return getTranslation(message.key(), language, message.arguments().toArray());
  }

  private String missing(String key) {
    if (strict) {
      throw new MissingResourceException("no text for " + key, "i18n", key);
    }
    LOG.warn("No text for {}", key);
    return key;
  }

  private static Map<String, String> load(String language) throws IOException {
    var all = new HashMap<String, String>();
    var pattern = "classpath*:i18n/*_" + language + ".properties";
    for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      var properties = new Properties();
      try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      properties.forEach((key, text) -> all.put((String) key, (String) text));
    }
    return Map.copyOf(all);
  }
}
