package org.planrunde.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.Decision;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The machine sorts while people talk, and keeps to what they decided. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.limits.workshop-cards-per-minute=40",
      "planrunde.limits.workshop-voices-per-minute=600"
    })
class WorkshopSortingTest {
  private static final List<String> BICYCLES =
      List.of(
          "Mehr Fahrradbügel am Bahnhof",
          "Ein Dach über die Fahrradbügel",
          "Fahrräder werden hier gestohlen, bitte Fahrradboxen",
          "Fahrradbügel statt Parkplätze",
          "Abschließbare Boxen für Fahrräder",
          "Die Fahrradbügel sind immer voll");
  private static final List<String> TREES =
      List.of(
          "Die Linden sollen stehen bleiben",
          "Mehr Bäume für Schatten im Sommer",
          "Unter den Linden ist Schatten",
          "Schatten durch Bäume, nicht durch Segel",
          "Neue Bäume brauchen Platz für Wurzeln",
          "Linden und andere Bäume pflanzen");

  @Autowired Workshops workshops;
  @Autowired WorkshopCards cards;
  @Autowired Contributions contributions;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Staff boss;
  private Procedure procedure;
  private Workshop workshop;

  @BeforeEach
  void begin() {
    var town = municipalities.add(Fixtures.municipality());
    boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.MODERATOR));
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    workshop =
        workshops.add(
            boss,
            procedure.id(),
            WorkshopFixtures.plan(Approval.AFTER, WorkshopFixtures.collect()));
    workshop = workshops.start(boss, workshop.id(), workshop.version());
  }

  private ContributionId say(String title) {
    var d = Fixtures.draft(procedure, title, Fixtures.AREA.getCentroid());
    var draft =
        new Draft(
            d.key(),
            d.procedure(),
            d.category(),
            d.type(),
            title,
            "",
            "",
            null,
            "Saal",
            true,
            Channel.PAPER);
    return cards.enter(boss, workshop.id(), draft, null).id();
  }

  private void sayAll() {
    for (int i = 0; i < BICYCLES.size(); i++) {
      say(BICYCLES.get(i));
      say(TREES.get(i));
    }
  }

  private List<Card> all() {
    return cards.list(boss, workshop.id());
  }

  private List<Theme> themes() {
    return cards.themes(boss, workshop.id());
  }

  private Card card(ContributionId id) {
    return all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Card said(String title) {
    return all().stream().filter(c -> c.title().equals(title)).findFirst().orElseThrow();
  }

  private static void soon(BooleanSupplier condition, String what) {
    var end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void sorted() {
    soon(() -> all().stream().allMatch(c -> c.theme() != null), "each card has a theme");
  }

  private void turn(boolean byMachine) {
    workshop = workshops.get(boss, workshop.id());
    workshop = workshops.sort(boss, workshop.id(), workshop.version(), byMachine);
  }

  @Test
  void cardsFindTheirThemesAndThemesTheirWords() {
    sayAll();
    sorted();
    soon(() -> themes().size() == 2, "two themes for twelve cards");
    soon(
        () -> said(BICYCLES.getLast()).theme().equals(said(BICYCLES.getFirst()).theme()),
        "bicycles are together");
    assertThat(said(TREES.get(1)).theme()).isEqualTo(said(TREES.get(3)).theme());
    assertThat(said(TREES.get(1)).theme()).isNotEqualTo(said(BICYCLES.getFirst()).theme());
    assertThat(themes()).noneMatch(Theme::named).noneMatch(t -> t.name().isBlank());
    assertThat(all()).noneMatch(Card::placed);
  }

  @Test
  void whatPeopleDecidedStays() {
    sayAll();
    sorted();
    soon(() -> themes().size() == 2, "two themes for twelve cards");
    var bicycle = said(BICYCLES.getFirst());
    var trees = Objects.requireNonNull(said(TREES.get(1)).theme());
    cards.renameTheme(boss, trees, "Grün und Schatten");
    assertThat(cards.move(boss, bicycle.id(), bicycle.theme(), trees)).isTrue();
    var late = say("Noch mehr Schatten durch Bäume");
    soon(() -> trees.equals(card(late).theme()), "a late card finds the named theme");
    assertThat(card(bicycle.id()).theme()).isEqualTo(trees);
    assertThat(card(bicycle.id()).placed()).isTrue();
    assertThat(themes())
        .anySatisfy(t -> {
          assertThat(t.name()).isEqualTo("Grün und Schatten");
          assertThat(t.named()).isTrue();
        });
    assertThat(cards.decisions(boss, workshop.id()))
        .containsEntry(Decision.NAME, 1)
        .containsEntry(Decision.MOVE, 1)
        .doesNotContainKey(Decision.MERGE);
  }

  @Test
  void twoThemesThatWereMergedStayOne() {
    sayAll();
    sorted();
    soon(() -> themes().size() == 2, "two themes for twelve cards");
    var ids = themes().stream().map(Theme::id).toList();
    cards.merge(boss, ids.getFirst(), ids.getLast());
    var late = say("Bänke an die Haltestelle");
    soon(() -> card(late).theme() != null, "the late card is sorted");
    assertThat(themes()).extracting(Theme::id).doesNotContain(ids.getFirst());
    assertThat(all())
        .filteredOn(c -> !c.id().equals(late))
        .allMatch(c -> ids.getLast().equals(c.theme()) && c.placed());
    assertThat(cards.decisions(boss, workshop.id())).containsEntry(Decision.MERGE, 1);
  }

  @Test
  void itCanBeLeftToPeople() {
    turn(false);
    sayAll();
    turn(true);
    sorted();
    turn(false);
    var late = say("Ein Brunnen für heiße Tage");
    cards.addTheme(boss, workshop.id(), "Wasser");
    soon(() -> themes().stream().anyMatch(t -> t.name().equals("Wasser")), "people go on");
    LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
    assertThat(card(late).theme()).isNull();
  }

  @Test
  void aNameThatTheMachineMadeLeavesWithItsCard() {
    sayAll();
    var alone = say("Quittenkuchen Quittenkuchen Quittenkuchen");
    sorted();
    var theme = Objects.requireNonNull(card(alone).theme());
    turn(false);
    for (var card : all()) {
      if (!card.id().equals(alone) && theme.equals(card.theme())) {
        cards.move(boss, card.id(), theme, null);
      }
    }
    soon(
        () -> themes().stream().anyMatch(t -> t.name().contains("Quittenkuchen")),
        "the theme has the word of its only card");
    contributions.withhold(alone);
    soon(
        () -> themes().stream().noneMatch(t -> t.name().contains("Quittenkuchen")),
        "the word is gone");
  }
}
