package org.planrunde.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/** Finds what is wrong with a procedure's set-up, field by field. */
final class ProcedureCheck {
  static final int MAX_PHASES = 12;
  static final int MAX_CATEGORIES = 6;
  static final int MAX_TYPES = 8;

  private ProcedureCheck() {}

  static List<Problem> check(Procedure p) {
    var t = p.text();
    var problems =
        PlainText.all(
            PlainText.check("name", t.name(), 1, ProcedureText.MAX_NAME),
            p.slug().length() <= 80 && p.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Optional.empty()
                : Optional.of(Problem.of("slug", "procedure.problem.slug")),
            PlainText.check("teaser", t.teaser(), 0, ProcedureText.MAX_TEASER),
            PlainText.check("description", t.description(), 0, ProcedureText.MAX_DESCRIPTION),
            PlainText.check("district", t.district(), 0, 80),
            PlainText.check("topic", t.topic(), 0, 80),
            PlainText.check("initiator", t.initiator(), 0, 120),
            PlainText.check("promise", t.promise(), 0, 400),
            PlainText.check("result", t.result(), 0, 400));
    area(p.area(), problems);
    phases(p.phases(), problems);
    categories(p.categories(), problems);
    types(p.types(), problems);
    if (p.placeKinds().isEmpty()) {
      problems.add(Problem.of("placeKinds", "procedure.problem.placekinds"));
    }
    return problems;
  }

  private static void area(@Nullable Geometry area, List<Problem> problems) {
    if (area != null && (!(area instanceof Polygonal) || area.isEmpty())) {
      problems.add(Problem.of("area", "procedure.problem.area.kind"));
    }
  }

  private static void phases(List<Phase> phases, List<Problem> problems) {
    if (phases.size() > MAX_PHASES) {
      problems.add(Problem.of("phases", "procedure.problem.phases", MAX_PHASES));
    }
    for (int i = 0; i < phases.size(); i++) {
      var phase = phases.get(i);
      PlainText.check("phases." + i + ".name", phase.name(), 1, 60).ifPresent(problems::add);
      if (phase.ends() != null && !phase.ends().isAfter(phase.starts())) {
        problems.add(
            Problem.of("phases." + i + ".ends", "procedure.problem.phase.order", phase.name()));
      }
      if (i > 0 && phase.starts().isBefore(phases.get(i - 1).starts())) {
        problems.add(
            Problem.of(
                "phases." + i + ".starts", "procedure.problem.phase.sequence", phase.name()));
      }
    }
  }

  private static void categories(List<Category> categories, List<Problem> problems) {
    if (categories.size() > MAX_CATEGORIES) {
      problems.add(Problem.of("categories", "procedure.problem.categories", MAX_CATEGORIES));
    }
    var keys = new HashSet<String>();
    for (int i = 0; i < categories.size(); i++) {
      var field = "categories." + i;
      PlainText.check(field, categories.get(i).label(), 1, 60).ifPresent(problems::add);
      key(field, categories.get(i).key(), keys).ifPresent(problems::add);
    }
  }

  private static void types(List<ContributionType> types, List<Problem> problems) {
    if (types.size() > MAX_TYPES) {
      problems.add(Problem.of("types", "procedure.problem.types", MAX_TYPES));
    }
    var keys = new HashSet<String>();
    for (int i = 0; i < types.size(); i++) {
      var field = "types." + i;
      PlainText.check(field, types.get(i).label(), 1, 60).ifPresent(problems::add);
      key(field, types.get(i).key(), keys).ifPresent(problems::add);
    }
  }

  private static Optional<Problem> key(String field, String key, Set<String> known) {
    if (!key.matches("[a-z0-9-]{1,40}")) {
      return Optional.of(Problem.of(field, "procedure.problem.key"));
    }
    return known.add(key)
        ? Optional.empty()
        : Optional.of(Problem.of(field, "procedure.problem.twice"));
  }
}
