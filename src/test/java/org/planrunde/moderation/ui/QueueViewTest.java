package org.planrunde.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.planrunde.ui.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Decisions by keys and buttons, one and many, and the log of them. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class QueueViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Moderation moderation;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;
  private Staff staff;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    threeWait();
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate("moderation/" + procedure.slug());
  }

  private void threeWait() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    for (var title : List.of("Erstens", "Zweitens", "Drittens")) {
      submit(title);
    }
    staff = SignIn.as(accounts, login, town, false, Role.MODERATOR);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private ContributionId submit(String title) {
    var before = moderation.countOpen(procedure.id());
    var id = contributions.submit(Fixtures.draft(procedure, title, null)).id();
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (moderation.countOpen(procedure.id()) == before && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    return id;
  }

  private void press(String key) {
    var keys = $(Keys.class).single();
    ComponentUtil.fireEvent(keys, new Keys.KeyPressed(keys, true, key));
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private List<String> open() {
    return moderation.queue(staff, procedure.id(), 10).stream()
        .map(c -> c.contribution().title())
        .toList();
  }

  @Test
  void theLongestWaitingIsShownAndVPublishesItAndUTakesItBack() {
    assertThat(words()).contains("Erstens", "Bitte bald.", "Zu prüfen");
    press("v");
    assertThat(open()).containsExactly("Zweitens", "Drittens");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(1);
    press("u");
    assertThat(open()).containsExactlyInAnyOrder("Erstens", "Zweitens", "Drittens");
    assertThat(moderation.log(staff, procedure.id(), 9))
        .extracting(LogEntry::decision)
        .containsExactly(Decision.REOPENED, Decision.PUBLISHED);
  }

  @Test
  void whatWasDecidedLastIsNamed() {
    press("v");
    assertThat(latest()).startsWith("Erstens").contains("veröffentlicht", "Mara Probe");
  }

  private String latest() {
    return $(TodayPanel.class)
        .single()
        .getChildren()
        .toList()
        .get(3)
        .getElement()
        .getTextRecursively()
        .strip();
  }

  @Test
  void withholdingAsksForAReasonAndLogsIt() {
    press("z");
    click("Mit diesem Grund zurückhalten");
    assertThat(words()).contains("Bitte wählen Sie einen Grund.");
    assertThat(open()).hasSize(3);
    @SuppressWarnings("unchecked")
    RadioButtonGroup<WithholdReason> reasons = $(RadioButtonGroup.class).single();
    reasons.setValue(WithholdReason.OFF_TOPIC);
    click("Mit diesem Grund zurückhalten");
    assertThat(open()).containsExactly("Zweitens", "Drittens");
    UI.getCurrent().navigate("moderation/" + procedure.slug() + "/protokoll");
    assertThat(words()).contains("zurückgehalten", "anderes Thema", "Mara Probe", "Erstens");
  }

  @Test
  void severalAreDecidedAtOnce() {
    press("x");
    press("j");
    press("x");
    click("2 veröffentlichen");
    assertThat(open()).containsExactly("Drittens");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(2);
  }

  @Test
  void laterShowsTheNextOneAndDecidesNothing() {
    press("s");
    press("v");
    assertThat(open()).containsExactly("Erstens", "Drittens");
  }

  @Test
  void whatSomebodyElseDecidedIsNotDecidedAgain() {
    var other = new Staff(AccountId.random(), staff.municipality(), "Kim", staff.roles());
    var first = moderation.queue(staff, procedure.id(), 1).getFirst().contribution().id();
    moderation.withhold(
        other, procedure.id(), List.of(Subject.of(first)), WithholdReason.DUPLICATE, "");
    press("v");
    assertThat(contributions.findPublic(first)).isEmpty();
    assertThat(words()).contains("Schon entschieden", "Kim");
  }

  @Test
  void newOnesWaitUntilAskedFor() {
    submit("Viertens");
    roundTrip();
    assertThat(words()).contains("1 neuer Beitrag").doesNotContain("Viertens");
    click("1 neuer Beitrag");
    assertThat(words()).contains("Viertens");
    assertThat($(Button.class).withText("1 neuer Beitrag").all()).isEmpty();
  }

  @Test
  void theDeskOpensWhenNothingWaits() {
    press("v");
    press("v");
    press("v");
    UI.getCurrent().navigate("arbeitsplatz");
    assertThat(getCurrentView()).isInstanceOf(DeskView.class);
    assertThat(words()).contains("3 Beiträge öffentlich", "Nichts zu prüfen");
  }

  @Test
  void theDeskSaysWhatWaits() {
    UI.getCurrent().navigate("arbeitsplatz");
    assertThat(words()).contains("3 Beiträge zu prüfen").doesNotContain("Einrichten");
  }
}
