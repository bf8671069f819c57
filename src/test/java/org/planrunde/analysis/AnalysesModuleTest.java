package org.planrunde.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** From published contributions to named groups. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class AnalysesModuleTest {
  private static final Path TEXTS = Path.of("src/test/resources/analysis/contributions.jsonl");
  private static final ClusterRequest FIVE = new ClusterRequest(OptionalInt.of(5), 1);

  @Autowired Analyses analyses;
  @Autowired Contributions contributions;
  @Autowired Receipts authors;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @Autowired RunStore runStore;
  @Autowired InterruptedRuns interrupted;
  private final List<Receipt> receipts = new ArrayList<>();
  private Procedure procedure;
  private Staff planner;

  @BeforeEach
  void setUp() throws Exception {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
    planner = staff(municipality.id(), Role.PLANNER);
    receipts.clear();
    for (var line : ContributionLines.read(TEXTS).good()) {
      receipts.add(say(line.text().title(), line.text().text()));
    }
  }

  private static Staff staff(MunicipalityId where, Role role) {
    return new Staff(AccountId.random(), where, "Probe", Set.of(role));
  }

  private Receipt say(String title, String text) {
    return contributions.submit(
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            "verkehr",
            "idee",
            title,
            text,
            "",
            null,
            "",
            true,
            Channel.ONLINE));
  }

  /** Starts a run and waits for its last word. */
  private RunState run(ClusterRequest request) {
    var over = new CompletableFuture<RunState>();
    var unwatch =
        analyses.watch(
            procedure.id(),
            p -> {
              if (!p.state().isActive()) {
                over.complete(p.state());
              }
            });
    analyses.start(planner, procedure.id(), request);
    var state = over.orTimeout(60, TimeUnit.SECONDS).join();
    unwatch.run();
    return state;
  }

  private ClusterBoard board() {
    return analyses.latest(procedure.id()).orElseThrow();
  }

  private Map<ContributionId, Integer> assignments(ClusterBoard board) {
    var groups = new LinkedHashMap<ContributionId, Integer>();
    for (var cluster : board.clusters()) {
      analyses
          .contributionsOf(board.run().id(), cluster.position(), 0, 1_000)
          .forEach(m -> groups.put(m.contribution().id(), m.cluster()));
    }
    return groups;
  }

  @Test
  void everyContributionGetsAGroupWithReasons() {
    assertThat(run(FIVE)).isEqualTo(RunState.READY);
    var board = board();
    assertThat(board.clusters()).hasSize(5);
    assertThat(board.contributions()).isEqualTo(receipts.size());
    assertThat(board.newcomers()).isZero();
    assertThat(board.clusters().stream().mapToInt(BoardCluster::size).sum())
        .isEqualTo(receipts.size());
    assertThat(board.clusters().getFirst())
        .satisfies(c -> {
          assertThat(c.words().getFirst().weight()).isEqualTo(1);
          assertThat(c.typical()).isNotEmpty();
          assertThat(c.title()).contains(c.words().getFirst().word());
          assertThat(c.categories()).containsEntry("verkehr", c.size());
        });
    assertThat(board.run().models()).isNotEmpty();
    var member = analyses.contributionsOf(board.run().id(), 0, 0, 1).getFirst();
    assertThat(analyses.explanation(board.run().id(), member.contribution().id())).contains(member);
    assertThat(member.pulls()).isNotEmpty();
    assertThat(member.second()).isPresent();
    assertThat(member.similarity()).isGreaterThan(member.secondSimilarity());
  }

  @Test
  void theSameWishGivesTheSameGroups() {
    run(FIVE);
    var first = board();
    run(FIVE);
    var second = board();
    assertThat(second.run().id()).isNotEqualTo(first.run().id());
    assertThat(second.clusters()).isEqualTo(first.clusters());
    assertThat(assignments(second)).isEqualTo(assignments(first));
  }

  @Test
  void anAutomaticRunOffersNumbers() {
    assertThat(run(ClusterRequest.AUTOMATIC)).isEqualTo(RunState.READY);
    var run = board().run();
    assertThat(run.candidates()).isNotEmpty().isSorted().contains(run.clusters());
  }

  @Test
  void aWithdrawnContributionLeavesGroupsAndQuotes(Scenario scenario) {
    run(FIVE);
    var before = board();
    var quoted = before.clusters().getFirst().typical().getFirst().contribution();
    var receipt = receipts.stream().filter(r -> r.id().equals(quoted)).findFirst().orElseThrow();
    scenario
        .stimulate(() -> authors.withdraw(receipt.secret()))
        .andWaitAtMost(Duration.ofSeconds(10))
        .forStateChange(() -> board().contributions(), n -> n < before.contributions())
        .andVerify(n -> assertThat(n).isEqualTo(before.contributions() - 1));
    assertThat(board().clusters().getFirst().typical())
        .extracting(BoardQuote::contribution)
        .isNotEmpty()
        .doesNotContain(quoted);
    assertThat(analyses.explanation(before.run().id(), quoted)).isEmpty();
    assertThat(assignments(board())).doesNotContainKey(quoted);
  }

  @Test
  void aWithheldTextIsNeverShownEvenBeforeTheEventArrives() {
    run(FIVE);
    var quoted = board().clusters().getFirst().typical().getFirst().contribution();
    contributions.withhold(quoted);
    assertThat(board().clusters())
        .flatExtracting(BoardCluster::typical)
        .extracting(BoardQuote::contribution)
        .isNotEmpty()
        .doesNotContain(quoted);
    assertThat(analyses.explanation(board().run().id(), quoted)).isEmpty();
  }

  @Test
  void whatIsSaidAfterTheRunIsCounted() {
    run(FIVE);
    say("Neue Bank", "Bitte eine Bank an der Ecke.");
    assertThat(board().newcomers()).isEqualTo(1);
    assertThat(board().contributions()).isEqualTo(receipts.size());
  }

  @Test
  void copiesAreCountedAndShownUntilOnlyOneIsLeft() {
    var text = "Bitte pflanzen Sie am Brunnen drei große Linden, die im Sommer Schatten geben.";
    say("Linden am Brunnen", text);
    var copy = say("Linden am Brunnen!", text);
    run(FIVE);
    assertThat(board().run().alike()).isEqualTo(2);
    var cluster = board().clusters().stream().filter(c -> c.alike() > 0).findFirst().orElseThrow();
    assertThat(cluster.alike()).isEqualTo(2);
    assertThat(analyses.alikeOf(board().run().id(), cluster.position()))
        .singleElement()
        .satisfies(set -> assertThat(set).hasSize(2))
        .satisfies(
            set -> assertThat(set).extracting(m -> m.contribution().id()).contains(copy.id()));
    contributions.withhold(copy.id());
    assertThat(analyses.alikeOf(board().run().id(), cluster.position())).isEmpty();
  }

  @Test
  void aRunCanBeStopped() {
    var over = new CompletableFuture<RunState>();
    var unwatch =
        analyses.watch(
            procedure.id(),
            p -> {
              if (p.state() == RunState.RUNNING) {
                analyses.cancel(planner, p.run());
              } else if (p.state() != RunState.QUEUED) {
                over.complete(p.state());
              }
            });
    var id = analyses.start(planner, procedure.id(), FIVE);
    assertThat(over.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(RunState.CANCELLED);
    unwatch.run();
    assertThat(analyses.progress(id)).map(RunProgress::state).contains(RunState.CANCELLED);
    assertThat(analyses.latest(procedure.id())).isEmpty();
    assertThat(run(FIVE)).isEqualTo(RunState.READY);
  }

  @Test
  void onlyOneRunAtATimeAndAStoppedServerEndsIt() {
    var stuck = RunId.random();
    assertThat(runStore.insert(stuck, procedure, FIVE)).isTrue();
    assertThatThrownBy(() -> analyses.start(planner, procedure.id(), FIVE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("analysis.problem.running");
    interrupted.endThem();
    assertThat(analyses.newest(procedure.id()))
        .satisfies(r -> assertThat(r.orElseThrow().message()).isEqualTo("analysis.failed.restart"));
    assertThat(run(FIVE)).isEqualTo(RunState.READY);
  }

  @Test
  void othersMayNot() {
    run(FIVE);
    var id = board().run().id();
    for (var person :
        List.of(
            staff(procedure.municipality(), Role.MODERATOR),
            staff(MunicipalityId.random(), Role.ADMINISTRATOR))) {
      assertThatThrownBy(() -> analyses.start(person, procedure.id(), FIVE))
          .isInstanceOf(NotAllowedException.class);
      assertThatThrownBy(() -> analyses.cancel(person, id)).isInstanceOf(NotAllowedException.class);
      assertThatThrownBy(() -> analyses.rename(person, id, 0, "Bäume"))
          .isInstanceOf(NotAllowedException.class);
    }
  }

  @Test
  void aPersonNamesAGroup() {
    run(FIVE);
    var id = board().run().id();
    var label = board().clusters().getFirst().title();
    analyses.rename(planner, id, 0, "  Bäume und Schatten ");
    assertThat(board().clusters().getFirst())
        .satisfies(c -> assertThat(c.title()).isEqualTo("Bäume und Schatten"))
        .satisfies(c -> assertThat(c.named()).isTrue());
    analyses.rename(planner, id, 0, "");
    assertThat(board().clusters().getFirst().title()).isEqualTo(label);
    assertThatThrownBy(() -> analyses.rename(planner, id, 0, "x".repeat(81)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void withoutContributionsNothingIsStarted() {
    var empty =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.AFTER));
    assertThatThrownBy(() -> analyses.start(planner, empty.id(), FIVE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("analysis.problem.few");
    assertThat(analyses.latest(empty.id())).isEmpty();
  }
}
