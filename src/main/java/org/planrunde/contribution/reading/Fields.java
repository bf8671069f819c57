package org.planrunde.contribution.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one line under the names that this package uses, whatever the file calls them. */
final class Fields {
  private static final int MOST = 200;
  private static final Map<String, String> NAMES = names();

  private final Map<String, String> values = new LinkedHashMap<>();

  /** The name used here for a column or property of a file. */
  static String canonical(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return NAMES.getOrDefault(plain, name.strip());
  }

  /** Keeps a value, blank ones as none; of two under one name the first counts. */
  void put(String name, String value) {
    if (!value.isBlank() && values.size() < MOST) {
      values.putIfAbsent(canonical(name), value);
    }
  }

  @Nullable String take(String name) {
    return values.remove(name);
  }

  Map<String, String> rest() {
    return values;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    alias(names, "id", "kennung", "contributionid");
    alias(names, "title", "titel", "überschrift");
    alias(names, "text", "beitrag", "beschreibung", "contributioncontent");
    alias(names, "category", "kategorie", "citizen_category");
    alias(names, "type", "rubrik", "contributiontype");
    alias(names, "lat", "breite", "latitude");
    alias(names, "lon", "länge", "laenge", "longitude", "lng");
    alias(names, "created", "datum", "datecreated");
    alias(names, "nickname", "name", "spitzname");
    alias(names, "lang", "language", "sprache");
    return Map.copyOf(names);
  }

  private static void alias(Map<String, String> names, String name, String... others) {
    names.put(name, name);
    for (String other : others) {
      names.put(other, name);
    }
  }
}
