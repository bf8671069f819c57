package org.planrunde.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/**
 * How the features of a layer look, and what its legend says.
 *
 * @param attribute by whose value features differ; empty if all look alike
 * @param categories one for each value, in the legend's order; the one for the empty value is for
 *     all features that no other fits
 */
public record LayerStyle(String attribute, List<Category> categories) {
  /** More than this nobody tells apart. */
  public static final int MAX_CATEGORIES = 24;

  static final int MAX_VALUE = 200;
  static final int MAX_LABEL = 80;

  /**
   * Features with one value.
   *
   * @param label what the legend says
   */
  public record Category(String value, String label, Paint paint, Stroke stroke) {}

  /** Keeps an own copy of the categories. */
  public LayerStyle {
    categories = List.copyOf(categories);
  }

  /** All features alike. */
  public static LayerStyle plain(String label, Paint paint, Stroke stroke) {
    return new LayerStyle("", List.of(new Category("", label, paint, stroke)));
  }

  /** What is not fit, at the fields {@code attribute}, {@code categories} and {@code label-N}. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    PlainText.check("attribute", attribute, 0, MAX_VALUE).ifPresent(problems::add);
    if (categories.isEmpty() || categories.size() > MAX_CATEGORIES) {
      problems.add(Problem.of("categories", "plan.problem.categories", MAX_CATEGORIES));
      return problems;
    }
    var values = new HashSet<String>();
    for (int i = 0; i < categories.size(); i++) {
      var category = categories.get(i);
      if (!values.add(category.value()) || category.value().length() > MAX_VALUE) {
        problems.add(Problem.of("categories", "plan.problem.category-value"));
      }
      PlainText.check("label-" + i, category.label(), 1, MAX_LABEL).ifPresent(problems::add);
    }
    return problems;
  }
}
