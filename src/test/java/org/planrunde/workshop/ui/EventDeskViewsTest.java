package org.planrunde.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.CardState;
import org.planrunde.workshop.PlannedRound;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.WorkshopSeats;
import org.planrunde.workshop.WorkshopState;
import org.planrunde.workshop.Workshops;
import org.planrunde.workshop.minutes.MinutesFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Planning, leading, paper and minutes as a moderator uses them. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class EventDeskViewsTest extends SpringBrowserlessTest {
  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Workshops workshops;
  @Autowired WorkshopCards cards;
  @Autowired WorkshopSeats seats;
  @Autowired MinutesMaker maker;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;
  private Staff staff;

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    staff = SignIn.as(accounts, login, town, false, Role.MODERATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Workshop add(PlannedRound... rounds) {
    return workshops.add(staff, procedure.id(), WorkshopFixtures.plan(Approval.BEFORE, rounds));
  }

  private Workshop started(PlannedRound... rounds) {
    var workshop = add(rounds);
    return workshops.start(staff, workshop.id(), workshop.version());
  }

  private Workshop now(Workshop workshop) {
    return workshops.get(staff, workshop.id());
  }

  private void open(String screen, Workshop workshop) {
    UI.getCurrent().navigate(WorkshopScreen.path(screen, procedure, workshop));
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private void say(Workshop workshop, String title) {
    var token = seats.join(workshop.id(), 0, false);
    var d = Fixtures.draft(procedure, title, Fixtures.AREA.getCentroid());
    var draft =
        new Draft(
            d.key(),
            d.procedure(),
            d.category(),
            d.type(),
            d.title(),
            d.text(),
            "",
            d.place(),
            "",
            true,
            Channel.WORKSHOP);
    seats.submit(seats.find(workshop.id(), token).orElseThrow(), draft);
  }

  @Test
  void aPlanIsSavedAndNothingTypedIsLost() {
    UI.getCurrent().navigate("werkstatt/" + procedure.slug() + "/planen");
    assertThat(words()).contains("Neue Werkstatt", "Tisch hinzufügen");
    var questions = $(TextField.class).withCaption("Frage auf der Wand").all();
    assertThat(questions).hasSize(5);
    test(questions.getFirst()).setValue("");
    click("Speichern");
    assertThat(words()).contains("Bitte wählen Sie einen Tag.", "Noch nicht gespeichert.");
    $(DatePicker.class).single().setValue(LocalDate.now().plusDays(7));
    click("Speichern");
    assertThat(questions.getFirst().isInvalid()).isTrue();
    assertThat(workshops.list(staff)).noneMatch(w -> w.procedure().equals(procedure.id()));
    test(questions.getFirst()).setValue("Worum geht es?");
    click("Speichern");
    var saved =
        workshops.list(staff).stream()
            .filter(w -> w.procedure().equals(procedure.id()))
            .findFirst()
            .orElseThrow();
    assertThat(saved.plan().rounds())
        .extracting(PlannedRound::kind)
        .containsExactly(RoundKind.values());
    assertThat(saved.plan().rounds().getFirst().question()).isEqualTo("Worum geht es?");
    assertThat(saved.plan().tables()).hasSize(4);
    assertThat(getCurrentView()).isInstanceOf(PlanningView.class);
    UI.getCurrent().navigate(WorkshopsView.class);
    assertThat(words()).contains(saved.plan().title(), "Geplant");
  }

  @Test
  void roundsMoveAndGoByButtons() {
    var workshop = add(WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.THEMES, 5));
    open(PlanningView.SCREEN, workshop);
    var down = byLabel("Nach unten");
    test(down).click();
    $(IntegerField.class).withCaption("Punkte je Platz").all().getFirst().setValue(7);
    click("Speichern");
    assertThat(now(workshop).plan().rounds())
        .extracting(PlannedRound::kind)
        .containsExactly(RoundKind.WEIGH, RoundKind.COLLECT);
    assertThat(now(workshop).plan().rounds().getFirst().weighing().dots()).isEqualTo(7);
  }

  private Button byLabel(String label) {
    return $(Button.class)
        .withCondition(b -> b.getAriaLabel().filter(label::equals).isPresent() && b.isEnabled())
        .all()
        .getFirst();
  }

  @Test
  void whoeverPlansAtTheSameTimeIsTold() {
    var workshop = add(WorkshopFixtures.collect());
    open(PlanningView.SCREEN, workshop);
    workshops.replan(staff, workshop.id(), workshop.version(), workshop.plan());
    test($(TextField.class).withCaption("Titel").single()).setValue("Mein Titel");
    click("Speichern");
    assertThat(words()).contains("Ihre Angaben stehen noch hier");
    assertThat(now(workshop).plan().title()).isNotEqualTo("Mein Titel");
    assertThat($(TextField.class).withCaption("Titel").single().getValue()).isEqualTo("Mein Titel");
    click("Speichern");
    assertThat(now(workshop).plan().title()).isEqualTo("Mein Titel");
  }

  @Test
  void theRemoteLeadsThroughTheRounds() {
    var workshop =
        add(
            WorkshopFixtures.collect(),
            WorkshopFixtures.round(RoundKind.DECIDE, "Was nehmen wir mit?", null));
    open(RemoteView.SCREEN, workshop);
    assertThat(words()).contains("Noch nicht begonnen", workshop.code());
    click("Beginnen: Sammeln");
    assertThat(words()).contains("Runde 1 von 2", "Auf der Wand");
    test(byLabel("Eine Minute mehr")).click();
    click("Zeit anhalten");
    assertThat(now(workshop).running().orElseThrow().held()).isPositive();
    click("Zeit läuft weiter");
    click("Wand still");
    assertThat(now(workshop).wall().still()).isTrue();
    click("Wand zeigen");
    click("Weiter: Entscheiden");
    assertThat(words()).contains("Runde 2 von 2");
    test($(TextArea.class).withCaption("Ergebnis dieser Runde").single())
        .setValue("Die Linden bleiben.");
    click("Ergebnis festhalten");
    assertThat(now(workshop).rounds().getLast().outcome()).isEqualTo("Die Linden bleiben.");
    click("Werkstatt schließen");
    assertThat(now(workshop).state()).isEqualTo(WorkshopState.RUNNING);
    click("Endgültig schließen");
    assertThat(now(workshop).state()).isEqualTo(WorkshopState.CLOSED);
    assertThat(words()).contains("Geschlossen", "Protokoll");
  }

  @Test
  void cardsAreShownHiddenAndPutIntoThemes() {
    var workshop = started(WorkshopFixtures.collect());
    say(workshop, "Lasst die Linden stehen");
    open(RemoteView.SCREEN, workshop);
    assertThat(words()).contains("Neu eingegangen", "Lasst die Linden stehen", "Tisch 1");
    click("Zeigen");
    var card = cards.list(staff, workshop.id()).getFirst();
    assertThat(card.state()).isEqualTo(CardState.SHOWN);
    assertThat(words()).contains("Nichts wartet.");
    click("Themen 0");
    test($(TextField.class).withCaption("Neues Thema").single()).setValue("Schatten");
    click("Benennen");
    assertThat(words()).contains("Schatten", "noch keine Karte");
    click("Alle 1");
    test($(NativeButton.class).withText("Lasst die Linden stehen\nBitte bald.").single()).click();
    var theme = cards.themes(staff, workshop.id()).getFirst();
    @SuppressWarnings("unchecked")
    Select<Object> select = $(Select.class).withCaption("Thema").single();
    test(select).selectItem("Schatten");
    assertThat(cards.list(staff, workshop.id()).getFirst().theme()).isEqualTo(theme.id());
    click("Nach vorn");
    assertThat(now(workshop).wall().spotlight()).isEqualTo(card.id());
    click("Ausblenden");
    assertThat(cards.list(staff, workshop.id()).getFirst().state()).isEqualTo(CardState.HIDDEN);
  }

  @Test
  void whoeverLeadsAtTheSameTimeIsTold() {
    var workshop = started(WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 3));
    open(RemoteView.SCREEN, workshop);
    // Without news, which might reach this remote before the click does.
    jdbc.sql("update workshop set version = version + 1, act = 'WALL' where id = ?")
        .param(workshop.id().value())
        .update();
    click("Weiter: Gewichten");
    assertThat(words()).contains("Inzwischen hat jemand umgestellt, was die Wand zeigt.");
    assertThat(now(workshop).running().orElseThrow().position()).isZero();
    click("Weiter: Gewichten");
    assertThat(now(workshop).running().orElseThrow().position()).isEqualTo(1);
  }

  @Test
  void paperCardsComeInOneAfterTheOther() {
    var workshop = started(WorkshopFixtures.collect());
    open(PaperView.SCREEN, workshop);
    click("Karte eingeben");
    assertThat(cards.list(staff, workshop.id())).isEmpty();
    var field = $(TextField.class).withCaption("Was auf der Karte steht").single();
    assertThat(field.isInvalid()).isTrue();
    test(field).setValue("Bank am Brunnen");
    click("Karte eingeben");
    test(field).setValue("Mehr Licht");
    click("Karte eingeben");
    assertThat(words()).contains("Bank am Brunnen", "Mehr Licht");
    assertThat(cards.list(staff, workshop.id()))
        .hasSize(2)
        .allSatisfy(card -> {
          assertThat(card.channel()).isEqualTo(Channel.PAPER);
          assertThat(card.state()).isEqualTo(CardState.SHOWN);
        });
  }

  @Test
  void minutesComeAfterTheEndAndSayWhatWas() {
    var workshop = started(WorkshopFixtures.collect(), WorkshopFixtures.dots(Things.CARDS, 3));
    say(workshop, "Lasst die Linden stehen");
    say(workshop, "Bleibt geheim");
    var shown =
        cards.list(staff, workshop.id()).stream()
            .filter(c -> c.title().startsWith("Lasst"))
            .findFirst()
            .orElseThrow();
    cards.approve(staff, shown.id());
    open(MinutesView.SCREEN, workshop);
    assertThat(words()).contains("Die Werkstatt ist noch offen.");
    var second = now(workshop).rounds().getLast().id();
    workshop = workshops.open(staff, workshop.id(), now(workshop).version(), second);
    var token = seats.join(workshop.id(), null, true);
    var seat = seats.find(workshop.id(), token).orElseThrow();
    seats.putDots(seat, second, shown.id().value(), 2);
    workshop = workshops.close(staff, workshop.id(), now(workshop).version());
    open(MinutesView.SCREEN, workshop);
    assertThat(words()).contains("Word-Datei", "PDF", "HTML-Seite");
    org.planrunde.workshop.minutes.MinutesWords german =
        (key, arguments) -> UI.getCurrent().getTranslation(key, Locale.GERMAN, arguments);
    var minutes = maker.of(staff, workshop.id(), german, Locale.GERMAN);
    var html = new String(MinutesFormat.HTML.write(minutes, german), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("Lasst die Linden stehen", "ist 1 Karte, die nicht öffentlich ist", "1 von 1")
        .contains("2 Geräte im Raum, 1 von zu Hause", "data:image/png;base64,", "Karte des Gebiets")
        .doesNotContain("Bleibt geheim");
    for (var format : MinutesFormat.values()) {
      assertThat(format.write(minutes, german)).isNotEmpty();
    }
  }

  @Test
  void othersSeeNothing() {
    var workshop = add(WorkshopFixtures.collect());
    var other = municipalities.list().getFirst().id();
    for (var screen :
        Set.of(PlanningView.SCREEN, RemoteView.SCREEN, PaperView.SCREEN, MinutesView.SCREEN)) {
      UI.getCurrent()
          .navigate("werkstatt/" + procedure.slug() + "/" + screen + "/" + AccountId.random());
      assertThat(getCurrentView()).isNotInstanceOf(WorkshopScreen.class);
    }
    SecurityContextHolder.clearContext();
    SignIn.as(accounts, login, other, false, Role.PLANNER);
    open(RemoteView.SCREEN, workshop);
    assertThat(getCurrentView()).isNotInstanceOf(WorkshopScreen.class);
  }
}
