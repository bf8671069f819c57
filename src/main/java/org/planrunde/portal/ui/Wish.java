package org.planrunde.portal.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Comparison;

/** What a person wants to see of a procedure, as it stands in the address. */
record Wish(
    @Nullable String category,
    @Nullable String type,
    String words,
    Order order,
    boolean about,
    boolean scene,
    @Nullable Comparison comparison) {
  private static final String CATEGORY = "thema";
  private static final String TYPE = "art";
  private static final String WORDS = "suche";
  private static final String ORDER = "folge";
  private static final String TAB = "seite";
  private static final String ABOUT = "worum";
  private static final String SIGHT = "ansicht";
  private static final String SCENE = "3d";
  private static final String COMPARISON = "vergleich";
  private static final String TODAY = "heute";

  static final Wish ALL = new Wish(null, null, "", Order.NEWEST, false, false, null);

  /** Reads the address; what the procedure does not know is left out. */
  static Wish of(QueryParameters query, Procedure procedure) {
    return new Wish(
        query
            .getSingleParameter(CATEGORY)
            .filter(k -> procedure.category(k).isPresent())
            .orElse(null),
        query.getSingleParameter(TYPE).filter(k -> procedure.type(k).isPresent()).orElse(null),
        query
            .getSingleParameter(WORDS)
            .map(w -> w.length() > 200 ? w.substring(0, 200) : w)
            .orElse(""),
        query.getSingleParameter(ORDER).map(Wish::order).orElse(Order.NEWEST),
        query.getSingleParameter(TAB).filter(ABOUT::equals).isPresent(),
        query.getSingleParameter(SIGHT).filter(SCENE::equals).isPresent(),
        query.getSingleParameter(COMPARISON).flatMap(Wish::comparison).orElse(null));
  }

  /** Such as {@code heute.4f1c…}: left, then right; empty if it is something else. */
  private static Optional<Comparison> comparison(String text) {
    var sides = text.split("\\.", -1);
    return sides.length == 2 ? Comparison.of(side(sides[0]), side(sides[1])) : Optional.empty();
  }

  private static String side(String word) {
    return word.equals(TODAY) ? Comparison.TODAY : word;
  }

  private static String word(String side) {
    return side.equals(Comparison.TODAY) ? TODAY : side;
  }

  private static Order order(String word) {
    for (var order : Order.values()) {
      if (word(order).equals(word)) {
        return order;
      }
    }
    return Order.NEWEST;
  }

  /** How an order is called in the address. */
  static String word(Order order) {
    return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  QueryParameters query() {
    var values = new LinkedHashMap<String, String>();
    if (category != null) {
      values.put(CATEGORY, category);
    }
    if (type != null) {
      values.put(TYPE, type);
    }
    if (!words.isEmpty()) {
      values.put(WORDS, words);
    }
    if (order != Order.NEWEST) {
      values.put(ORDER, word(order));
    }
    if (about) {
      values.put(TAB, ABOUT);
    }
    if (scene) {
      values.put(SIGHT, SCENE);
    }
    if (comparison != null) {
      values.put(COMPARISON, word(comparison.left()) + "." + word(comparison.right()));
    }
    return QueryParameters.simple(values);
  }

  /** The query behind a path, with its question mark, or nothing. */
  String suffix() {
    var text = query().getQueryString();
    return text.isEmpty() ? "" : "?" + text;
  }

  Filter filter() {
    return new Filter(category, type, words, null);
  }

  /** The same wish as the map's feed reads it. */
  String feedQuery() {
    var values = new LinkedHashMap<String, String>();
    values.put("category", category == null ? "" : category);
    values.put("type", type == null ? "" : type);
    values.put("q", words);
    values.values().removeIf(String::isEmpty);
    return QueryParameters.simple(Map.copyOf(values)).getQueryString();
  }

  /** True if everything is shown. */
  boolean isOpen() {
    return category == null && type == null && words.isEmpty();
  }

  /** True if a new contribution belongs to it; a search for words is left to the database. */
  boolean shows(Contribution contribution) {
    return words.isEmpty()
        && (category == null || category.equals(contribution.category()))
        && (type == null || type.equals(contribution.type()));
  }

  Wish withCategory(@Nullable String other) {
    return new Wish(other, type, words, order, about, scene, comparison);
  }

  Wish withType(@Nullable String other) {
    return new Wish(category, other, words, order, about, scene, comparison);
  }

  Wish withWords(String other) {
    return new Wish(category, type, other, order, about, scene, comparison);
  }

  Wish withOrder(Order other) {
    return new Wish(category, type, words, other, about, scene, comparison);
  }

  Wish withAbout(boolean other) {
    return new Wish(category, type, words, order, other, scene, comparison);
  }

  Wish withScene(boolean other) {
    return new Wish(category, type, words, order, about, other, comparison);
  }

  Wish withComparison(@Nullable Comparison other) {
    return new Wish(category, type, words, order, about, scene, other);
  }
}
