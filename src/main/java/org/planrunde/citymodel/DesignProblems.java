package org.planrunde.citymodel;

import java.util.ArrayList;
import java.util.List;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.Problem;

/** Finds what is wrong with the words and the place of a design. */
final class DesignProblems {
  private DesignProblems() {}

  /** {@code shown} asks for a summary, too. */
  static List<Problem> of(DesignWords words, boolean shown) {
    var problems = new ArrayList<Problem>();
    if (words.variant().isBlank() || words.variant().length() > DesignWords.MOST_VARIANT) {
      problems.add(
          Problem.of("variant", "citymodel.design.problem.variant", DesignWords.MOST_VARIANT));
    }
    if (words.title().isBlank() || words.title().length() > DesignWords.MOST_TITLE) {
      problems.add(Problem.of("title", "citymodel.design.problem.title", DesignWords.MOST_TITLE));
    }
    int length = words.summary().strip().length();
    if ((shown && length < DesignWords.LEAST_SUMMARY) || length > DesignWords.MOST_SUMMARY) {
      problems.add(
          Problem.of(
              "summary",
              "citymodel.design.problem.summary",
              DesignWords.LEAST_SUMMARY,
              DesignWords.MOST_SUMMARY));
    }
    return problems;
  }

  static List<Problem> of(Placement placement) {
    var problems = new ArrayList<Problem>();
    if (!Wgs84.isValid(placement.longitude(), placement.latitude())) {
      problems.add(Problem.of("place", "citymodel.design.problem.place"));
    }
    if (!(Math.abs(placement.above()) <= Placement.REACH)) {
      problems.add(Problem.of("above", "citymodel.design.problem.above", (int) Placement.REACH));
    }
    if (!(placement.heading() >= 0 && placement.heading() < 360)) {
      problems.add(Problem.of("heading", "citymodel.design.problem.heading"));
    }
    if (!(placement.scale() >= Placement.LEAST_SCALE
        && placement.scale() <= Placement.MOST_SCALE)) {
      problems.add(Problem.of("scale", "citymodel.design.problem.scale"));
    }
    return problems;
  }
}
