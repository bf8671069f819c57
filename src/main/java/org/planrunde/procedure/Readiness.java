package org.planrunde.procedure;

import java.util.List;
import org.planrunde.kernel.Problem;

/** What a procedure should have before the public sees it. */
public final class Readiness {
  private Readiness() {}

  /**
   * One thing to have.
   *
   * @param key names it, as in {@code procedure.ready.<key>}
   * @param required true if publishing is refused without it
   */
  public record Item(String key, boolean done, boolean required) {}

  /** Every item, in the order of the set-up. */
  public static List<Item> of(Procedure p) {
    var t = p.text();
    return List.of(
        new Item("teaser", !t.teaser().isEmpty(), true),
        new Item("description", !t.description().isEmpty(), true),
        new Item("promise", !t.promise().isEmpty(), false),
        new Item("initiator", !t.initiator().isEmpty(), false),
        new Item("area", p.area() != null, false),
        new Item("phases", !p.phases().isEmpty(), true),
        new Item("contributions", p.phases().stream().anyMatch(Phase::contributions), false),
        new Item("categories", !p.categories().isEmpty(), true));
  }

  /** What keeps a procedure from being published; empty if nothing does. */
  static List<Problem> missing(Procedure p) {
    return of(p).stream()
        .filter(i -> i.required() && !i.done())
        .map(i -> Problem.of(i.key(), "procedure.problem.missing." + i.key()))
        .toList();
  }
}
