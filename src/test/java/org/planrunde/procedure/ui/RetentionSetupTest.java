package org.planrunde.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.retention.Retention;
import org.planrunde.procedure.retention.RetentionJobs;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long personal data is kept, as an administrator chooses it. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class RetentionSetupTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Retention retention;
  @Autowired AuthenticationProvider login;
  @Autowired ApplicationContext context;
  private Procedure procedure;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    var last = Days.end(LocalDate.of(2026, 1, 31));
    procedure =
        procedures.save(
            Fixtures.procedure(
                town,
                ModerationPolicy.AFTER,
                List.of(new Phase("Ideen", last.minus(Duration.ofDays(9)), last, true))));
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void open() {
    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/phasen");
  }

  private IntegerField days() {
    return $(IntegerField.class).withCaption("Tage nach dem Ende der letzten Phase").single();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void theDayIsSaidAndTheChoiceIsSaved() {
    open();
    assertThat(days().getValue()).isEqualTo(90);
    assertThat(words()).contains("Gelöscht wird ab dem 2. Mai 2026");
    test(days()).setValue(30);
    assertThat(words()).contains("Gelöscht wird ab dem 3. März 2026");
    assertThat(retention.find(procedure.id()).days()).isEqualTo(30);
  }

  @Test
  void whatIsNoTimeIsRefusedAtTheField() {
    open();
    test(days()).setValue(4000);
    assertThat(days().isInvalid()).isTrue();
    assertThat(days().getErrorMessage()).isEqualTo("Bitte geben Sie 0 bis 3.650 Tage an.");
    assertThat(retention.find(procedure.id()).days()).isEqualTo(90);
  }

  @Test
  void withoutAnEndItSaysThatNothingIsErased() {
    var open = new Phase("Ideen", Instant.now(), null, true);
    procedures.save(procedure.with(p -> p.phases = List.of(open)));
    open();
    assertThat(words())
        .contains(
            "Gelöscht wird erst, wenn jede Phase, in der Menschen etwas tun können, ein Ende hat.");
  }

  @Test
  void whenItWasDoneIsSaid() {
    RetentionJobs.run(context);
    open();
    assertThat(words()).contains("Zuletzt gelöscht am");
  }
}
