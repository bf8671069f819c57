package org.planrunde.workshop;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/** Finds what is wrong with what moderators enter; fields are named for the screen. */
final class WorkshopCheck {
  private static final Duration LONGEST = Duration.ofDays(3);
  private final List<Problem> found = new ArrayList<>();

  private WorkshopCheck() {}

  static WorkshopPlan tidy(WorkshopPlan p) {
    return new WorkshopPlan(
        PlainText.tidy(p.title()),
        PlainText.tidy(p.place()),
        p.starts(),
        p.ends(),
        p.approval(),
        p.videoLink().strip(),
        p.seats(),
        p.announced(),
        p.tables().stream()
            .map(t -> new GroupTable(PlainText.tidy(t.name()), t.trusted()))
            .toList(),
        p.rounds().stream().map(WorkshopCheck::tidy).toList());
  }

  private static PlannedRound tidy(PlannedRound r) {
    return new PlannedRound(
        r.id(),
        r.kind(),
        PlainText.tidy(r.question()),
        PlainText.tidy(r.words()),
        r.minutes(),
        r.weighing(),
        r.layers());
  }

  /**
   * Lets a plan pass that is fit.
   *
   * @throws RefusedException with every field that is not
   */
  static void check(WorkshopPlan plan) {
    var check = new WorkshopCheck();
    check.text("title", plan.title(), 1, WorkshopPlan.MAX_TITLE);
    check.text("place", plan.place(), 0, WorkshopPlan.MAX_PLACE);
    check.that(plan.ends().isAfter(plan.starts()), "ends", "workshop.problem.ends");
    check.that(
        Duration.between(plan.starts(), plan.ends()).compareTo(LONGEST) <= 0,
        "ends",
        "workshop.problem.long",
        LONGEST.toDays());
    check.that(isLink(plan.videoLink()), "videoLink", "workshop.problem.link");
    check.that(
        plan.seats() >= 1 && plan.seats() <= WorkshopPlan.MAX_SEATS,
        "seats",
        "workshop.problem.seats",
        WorkshopPlan.MAX_SEATS);
    check.tables(plan.tables());
    check.rounds(plan.rounds());
    check.done();
  }

  private void tables(List<GroupTable> tables) {
    that(tables.size() <= GroupTable.MOST, "tables", "workshop.problem.tables", GroupTable.MOST);
    for (int i = 0; i < tables.size(); i++) {
      text("tables." + i, tables.get(i).name(), 1, GroupTable.MAX_NAME);
    }
  }

  private void rounds(List<PlannedRound> rounds) {
    that(
        !rounds.isEmpty() && rounds.size() <= PlannedRound.MOST,
        "rounds",
        "workshop.problem.rounds",
        PlannedRound.MOST);
    that(
        new HashSet<>(rounds.stream().map(PlannedRound::id).toList()).size() == rounds.size(),
        "rounds",
        "workshop.problem.round.twice");
    for (int i = 0; i < rounds.size(); i++) {
      round("rounds." + i, rounds.get(i));
    }
  }

  private void round(String field, PlannedRound round) {
    text(field + ".question", round.question(), 1, PlannedRound.MAX_QUESTION);
    text(field + ".words", round.words(), 0, PlannedRound.MAX_WORDS);
    that(
        round.minutes() >= 1 && round.minutes() <= PlannedRound.MAX_MINUTES,
        field + ".minutes",
        "workshop.problem.minutes",
        PlannedRound.MAX_MINUTES);
    that(
        round.layers().size() <= PlannedRound.MAX_LAYERS
            && round.layers().stream().allMatch(id -> id.length() <= 80),
        field + ".layers",
        "workshop.problem.layers",
        PlannedRound.MAX_LAYERS);
    var weighing = round.weighing();
    that(
        (round.kind() == RoundKind.WEIGH) == (weighing != null),
        field + ".weighing",
        "workshop.problem.weighing");
    that(
        weighing == null
            || weighing.method() != Method.DOTS
            || (weighing.dots() >= 1 && weighing.dots() <= Weighing.MOST_DOTS),
        field + ".dots",
        "workshop.problem.dots",
        Weighing.MOST_DOTS);
  }

  /**
   * Lets a plan pass that begins with all rounds that have begun, as they are.
   *
   * @throws RefusedException for the field {@code rounds}
   */
  static void keepsBegun(Workshop before, WorkshopPlan plan) {
    var begun = before.rounds().stream().filter(r -> r.state() != RoundState.WAITING).toList();
    for (var round : begun) {
      var at = round.position();
      if (plan.rounds().size() <= at || !plan.rounds().get(at).equals(round.plan())) {
        throw new RefusedException(Problem.of("rounds", "workshop.problem.round.begun", at + 1));
      }
    }
  }

  static void check(Wall wall) {
    var lead = wall.lead();
    if (lead != null && (lead.length() > Wall.MAX_LEAD || PlainText.hasControlCharacter(lead))) {
      throw new RefusedException(Problem.of("lead", "workshop.problem.lead"));
    }
  }

  private static boolean isLink(String link) {
    if (link.isEmpty()) {
      return true;
    }
    try {
      var uri = URI.create(link);
      return link.length() <= WorkshopPlan.MAX_LINK
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void text(String field, String text, int min, int max) {
    PlainText.check(field, text, min, max).ifPresent(found::add);
    PlainText.checkWord(field, text).ifPresent(found::add);
  }

  private void that(boolean fits, String field, String key, Object... arguments) {
    if (!fits) {
      found.add(Problem.of(field, key, arguments));
    }
  }

  private void done() {
    if (!found.isEmpty()) {
      throw new RefusedException(found);
    }
  }
}
