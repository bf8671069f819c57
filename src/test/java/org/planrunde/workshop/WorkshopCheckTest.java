package org.planrunde.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;

/** Each field of a plan has its limit and its sentence. */
class WorkshopCheckTest {
  private static final WorkshopPlan GOOD =
      WorkshopFixtures.plan(
          Approval.AFTER, WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 5));

  /** The plan with one thing changed. */
  private static final class Edit {
    String title = GOOD.title();
    String link = GOOD.videoLink();
    Duration length = Duration.between(GOOD.starts(), GOOD.ends());
    int seats = GOOD.seats();
    List<GroupTable> tables = GOOD.tables();
    List<PlannedRound> rounds = GOOD.rounds();
  }

  private static List<Problem> problems(UnaryOperator<Edit> change) {
    var e = change.apply(new Edit());
    var plan =
        new WorkshopPlan(
            e.title,
            GOOD.place(),
            GOOD.starts(),
            GOOD.starts().plus(e.length),
            Approval.AFTER,
            e.link,
            e.seats,
            false,
            e.tables,
            e.rounds);
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> WorkshopCheck.check(WorkshopCheck.tidy(plan)));
    return refused == null ? List.of() : refused.problems();
  }

  private static List<String> fields(UnaryOperator<Edit> change) {
    return problems(change).stream().map(Problem::field).toList();
  }

  private static PlannedRound weigh(@Nullable Weighing weighing) {
    return WorkshopFixtures.round(RoundKind.WEIGH, "Was zählt?", weighing);
  }

  @Test
  void aGoodPlanPasses() {
    assertThatCode(() -> WorkshopCheck.check(GOOD)).doesNotThrowAnyException();
  }

  @Test
  void wordsAndTimesHaveLimits() {
    assertThat(fields(e -> with(e, () -> e.title = "  "))).containsExactly("title");
    assertThat(fields(e -> with(e, () -> e.title = "…"))).containsExactly("title");
    assertThat(fields(e -> with(e, () -> e.title = "x".repeat(121)))).containsExactly("title");
    assertThat(fields(e -> with(e, () -> e.length = Duration.ZERO))).containsExactly("ends");
    assertThat(fields(e -> with(e, () -> e.length = Duration.ofDays(4)))).containsExactly("ends");
  }

  @Test
  void seatsTablesAndRoundsHaveLimits() {
    assertThat(fields(e -> with(e, () -> e.seats = 0))).containsExactly("seats");
    assertThat(fields(e -> with(e, () -> e.seats = 2001))).containsExactly("seats");
    var table = new GroupTable("Tisch", false);
    assertThat(fields(e -> with(e, () -> e.tables = Collections.nCopies(61, table))))
        .containsExactly("tables");
    assertThat(fields(e -> with(e, () -> e.rounds = List.of()))).containsExactly("rounds");
    var round = WorkshopFixtures.collect();
    assertThat(fields(e -> with(e, () -> e.rounds = List.of(round, round))))
        .containsExactly("rounds");
  }

  @Test
  void whatIsWeighedIsSaidWhereSomethingIsWeighed() {
    assertThat(fields(e -> with(e, () -> e.rounds = List.of(weigh(null)))))
        .containsExactly("rounds.0.weighing");
    var none = new Weighing(Method.DOTS, Things.CARDS, 0);
    assertThat(fields(e -> with(e, () -> e.rounds = List.of(weigh(none)))))
        .containsExactly("rounds.0.dots");
    var many = new Weighing(Method.DOTS, Things.CARDS, 51);
    assertThat(fields(e -> with(e, () -> e.rounds = List.of(weigh(many)))))
        .containsExactly("rounds.0.dots");
    var collect = WorkshopFixtures.round(RoundKind.COLLECT, "Was?", none);
    assertThat(fields(e -> with(e, () -> e.rounds = List.of(collect))))
        .contains("rounds.0.weighing");
  }

  @Test
  void linksLeadToTheWebAndNowhereElse() {
    for (var bad :
        List.of(
            "javascript:alert(1)",
            "http://konferenz.example",
            "https://name:wort@konferenz.example",
            "konferenz",
            "https:///x",
            "https://x.example/" + "y".repeat(500))) {
      assertThat(fields(e -> with(e, () -> e.link = bad))).as(bad).containsExactly("videoLink");
    }
    assertThat(fields(e -> with(e, () -> e.link = " https://konferenz.example/a?b=c "))).isEmpty();
  }

  private static Edit with(Edit edit, Runnable change) {
    change.run();
    return edit;
  }

  @Test
  void codesAreReadHoweverTheyAreTyped() {
    assertThat(JoinCodes.tidy(" abc-def ")).isEqualTo("ABCDEF");
    assertThat(JoinCodes.tidy("A1B2IOC")).isEqualTo("ABC");
    assertThat(JoinCodes.tidy("x".repeat(100_000))).hasSize(40);
    assertThat(JoinCodes.random()).matches("[A-HJ-NP-Z]{6}");
  }
}
