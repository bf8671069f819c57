package org.planrunde.analysis.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.Feature.Kind;

/** How a set of contributions uses one word: how often, as what kind, in which spellings. */
final class WordUse {
  private static final double MOSTLY = 0.6;
  private static final List<String> PLACE_ENDINGS =
      List.of("weg", "platz", "ring", "damm", "ufer", "markt", "brücke", "tor");
  private static final int SHORTEST_SHOUT = 4;

  private final Map<String, Integer> spellings = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private final Set<String> modifiers = new TreeSet<>();
  private int documents;
  private int uses;
  private int nouns;
  private int names;

  void add(Feature feature, String language) {
    uses++;
    names += feature.kind() == Kind.NAME ? 1 : 0;
    boolean noun = isNoun(feature, language);
    nouns += noun ? 1 : 0;
    (noun ? spellings : others).merge(feature.surface(), 1, Integer::sum);
  }

  /** The first part of a compound, "Fahrrad" in "Fahrradständer". */
  void addModifier(String key) {
    modifiers.add(key);
  }

  void addDocument() {
    documents++;
  }

  int documents() {
    return documents;
  }

  Set<String> modifiers() {
    return modifiers;
  }

  /** "Kastanienweg": a proper noun with the ending of a street, which says where, not what. */
  boolean isPlaceLike() {
    String lower = spelling().toLowerCase(Locale.ROOT);
    return names > uses / 2 && PLACE_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** True for what is a noun or name nearly always; the tagger mistakes a word now and then. */
  boolean isNoun() {
    return nouns >= MOSTLY * uses;
  }

  /** The commonest spelling, as a noun if it is one; headings in capitals become words. */
  String spelling() {
    String word =
        (spellings.isEmpty() ? others : spellings)
            .entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    boolean shouted = word.length() > SHORTEST_SHOUT && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
  }

  /** German writes nouns with a capital, so a small letter shows that the tagger is mistaken. */
  private static boolean isNoun(Feature feature, String language) {
    return switch (feature.kind()) {
      case PLAIN -> true;
      case NOUN, NAME ->
          !language.equals("de") || !Character.isLowerCase(feature.surface().codePointAt(0));
      default -> false;
    };
  }
}
