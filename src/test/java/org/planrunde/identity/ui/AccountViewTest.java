package org.planrunde.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.FactorRequirement;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.testing.FactorFor;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Setting the second factor up, by choice and because the town requires it. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class AccountViewTest extends SpringBrowserlessTest {
  private static final Pattern KEY = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");

  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired Municipalities municipalities;
  @Autowired AuthenticationProvider login;

  @BeforeEach
  void town() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
  }

  @AfterEach
  void asBefore() {
    factors.require(boss(), FactorRequirement.NONE);
    SecurityContextHolder.clearContext();
  }

  private Staff boss() {
    var town = municipalities.list().getFirst().id();
    return new Staff(AccountId.random(), town, "Probe", Set.of(Role.ADMINISTRATOR));
  }

  private Staff signIn(Role role) {
    var staff = SignIn.as(accounts, login, municipalities.list().getFirst().id(), false, role);
    cleanVaadinEnvironment();
    initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    return staff;
  }

  @Test
  void byChoice() {
    var staff = signIn(Role.MODERATOR);
    UI.getCurrent().navigate("konto");
    assertThat(words()).doesNotContain("Wer braucht einen zweiten Faktor?");
    click("Zweiten Faktor einrichten");
    var app = FactorFor.typed(key());
    $view(CodeField.class).single().setValue("000000");
    click("Einschalten");
    assertThat(words()).contains("gilt nicht oder nicht mehr");
    assertThat($view(CodeField.class).single().isInvalid()).isTrue();
    assertThat(factors.has(staff)).isFalse();
    $view(CodeField.class).single().setValue(app.code(0));
    click("Einschalten");
    assertThat(words()).contains("nur dieses eine Mal gezeigt").doesNotContain(app.code(0));
    assertThat(factors.codesLeft(staff)).isEqualTo(10);
    UI.getCurrent().navigate("arbeitsplatz");
    UI.getCurrent().navigate("konto");
    assertThat(words()).contains("10 Wiederherstellungscodes sind übrig");
    $view(PasswordField.class).last().setValue(SignIn.PASSWORD);
    $view(CodeField.class).single().setValue(app.code(1));
    click("Zweiten Faktor ausschalten");
    assertThat(factors.has(staff)).isFalse();
  }

  @Test
  void whoeverMustReachesNothingElse() throws IOException {
    factors.require(boss(), FactorRequirement.ALL);
    var staff = signIn(Role.ADMINISTRATOR);
    assertThat(staff.roles()).isEmpty();
    for (var path : staffScreens()) {
      UI.getCurrent().navigate(path);
      var shown = getCurrentView();
      assertThat(shown).as(path).isInstanceOf(AccountView.class);
      assertThat($view(PasswordField.class).all()).isEmpty();
    }
    // What comes after the first code needs a real session: the walk goes there.
    assertThat(key()).isNotEmpty();
  }

  @Test
  void administratorsSayWhoMust() {
    signIn(Role.ADMINISTRATOR);
    UI.getCurrent().navigate("konto");
    assertThat(words()).contains("Wer braucht einen zweiten Faktor?", "Niemand", "Alle");
  }

  private static List<String> staffScreens() throws IOException {
    try (var in = AccountViewTest.class.getResourceAsStream("/authorisation.csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(row -> row.split(",", -1))
          .filter(cells -> cells[1].equals("screen") && cells[2].equals("no"))
          .map(cells -> cells[0].substring(1).replaceAll(":[a-z]+", "probe"))
          .toList();
    }
  }

  private String key() {
    var found = KEY.matcher(words());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private void click(String text) {
    test($view(Button.class).withText(text).single()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
