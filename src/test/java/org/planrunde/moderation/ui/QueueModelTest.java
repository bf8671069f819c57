package org.planrunde.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Said;
import org.planrunde.moderation.Subject;

/** How the queue moves, and that it does not move by itself. */
class QueueModelTest {
  private final QueueModel model = new QueueModel();
  private final List<ModerationCase> four =
      List.of(of(1, "a"), of(2, "b"), of(3, "a"), of(4, null));

  private static ModerationCase of(int number, @Nullable String category) {
    var now = Instant.EPOCH.plusSeconds(number);
    var contribution =
        new Contribution(
            ContributionId.random(),
            ProcedureId.random(),
            "C" + number,
            PublicationState.RECEIVED,
            Channel.ONLINE,
            category,
            null,
            "Titel " + number,
            "",
            null,
            null,
            null,
            null,
            null,
            now,
            null,
            now);
    var said =
        new Said(
            Subject.of(contribution.id()),
            contribution,
            contribution.title(),
            "",
            null,
            contribution.state(),
            now,
            now,
            false);
    return new ModerationCase(said, now, null, List.of());
  }

  @BeforeEach
  void load() {
    model.load(four);
  }

  private String current() {
    return model.current().map(c -> c.contribution().code()).orElse("");
  }

  private Subject id(int index) {
    return four.get(index).subject();
  }

  private void filter(String category) {
    model.filter().category = category;
    model.filtered();
  }

  @Test
  void pagingStopsAtBothEnds() {
    assertThat(current()).isEqualTo("C1");
    model.page(-1);
    assertThat(current()).isEqualTo("C1");
    IntStream.range(0, 9).forEach(_ -> model.page(1));
    assertThat(current()).isEqualTo("C4");
  }

  @Test
  void afterADecisionTheNextOneIsCurrentAndAtTheEndTheOneBefore() {
    model.choose(id(1));
    model.remove(List.of(id(1)));
    assertThat(current()).isEqualTo("C3");
    model.choose(id(3));
    model.remove(List.of(id(3)));
    assertThat(current()).isEqualTo("C3");
    model.remove(List.of(id(0), id(2)));
    assertThat(model.current()).isEmpty();
  }

  @Test
  void laterPutsACaseBehindAllOthers() {
    model.later();
    assertThat(current()).isEqualTo("C2");
    assertThat(model.visible()).last().isEqualTo(four.getFirst());
  }

  @Test
  void checkedOnesAreDecidedInsteadOfTheCurrentOne() {
    assertThat(model.targets()).containsExactly(id(0));
    model.check(id(1), true);
    model.check(id(3), true);
    assertThat(model.targets()).containsExactly(id(1), id(3));
    model.remove(model.targets());
    assertThat(current()).isEqualTo("C1");
    assertThat(model.checkedCount()).isZero();
  }

  @Test
  void aFilterShowsOneCategoryAndCountsAll() {
    assertThat(model.counts()).containsEntry("a", 2).containsEntry("b", 1).hasSize(2);
    filter("a");
    assertThat(model.visible()).containsExactly(four.get(0), four.get(2));
    model.remove(List.of(id(0), id(2)));
    assertThat(model.current()).isEmpty();
    model.load(List.of(four.get(1)));
    assertThat(current()).isEqualTo("C2");
  }

  @Test
  void newsWaitAndWhatOthersDecideStaysInItsPlace() {
    model.received(Subject.of(ContributionId.random()));
    model.received(id(0));
    model.decidedElsewhere(id(2));
    assertThat(model.newsCount()).isEqualTo(1);
    assertThat(model.visible()).isEqualTo(four);
    assertThat(model.isGone(four.get(2))).isTrue();
    model.load(four);
    assertThat(model.newsCount()).isZero();
  }
}
