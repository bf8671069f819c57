package org.planrunde.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who comes in, and what comes before everything else. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class LoginViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired AuthenticationProvider login;

  @BeforeEach
  void town() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /** The request of the environment carries whoever was signed in when it was made. */
  private void signIn(boolean oneTime) {
    SignIn.as(accounts, login, municipalities.list().getFirst().id(), oneTime, Role.MODERATOR);
    cleanVaadinEnvironment();
    initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheForm() {
    UI.getCurrent().navigate("arbeitsplatz");
    assertThat(getCurrentView()).isInstanceOf(LoginView.class);
  }

  @Test
  void theFormSaysWhetherToTypeAgainOrToWait() {
    open("wrong");
    assertThat(words()).contains("Anmeldename oder Passwort stimmt nicht");
    open("often");
    assertThat(words()).contains("warten Sie eine Minute");
  }

  @Test
  void aOneTimePasswordIsChangedBeforeAnythingElse() {
    signIn(true);
    UI.getCurrent().navigate("arbeitsplatz");
    assertThat(getCurrentView()).isInstanceOf(AccountView.class);
    fill(SignIn.PASSWORD, "ganz-neue-worte", "ganz-andere-worte");
    assertThat(words()).contains("nicht gleich");
    fill("falsch-geraten-hier", "ganz-neue-worte", "ganz-neue-worte");
    assertThat(words()).contains("nicht Ihr bisheriges Passwort");
    fill(SignIn.PASSWORD, "ganz-neue-worte", "ganz-neue-worte");
    assertThat(getCurrentView()).isNotInstanceOf(AccountView.class);
    assertThat(accounts.mustChangePassword(accounts.getCurrent())).isFalse();
  }

  @Test
  void namesThatNobodyCanHaveAreRefusedAndNotRemembered() {
    for (int i = 0; i < 20; i++) {
      for (var name : List.of("a".repeat(1_000_000), "a\u0000b", "<b>")) {
        assertThatThrownBy(
                () -> login.authenticate(new UsernamePasswordAuthenticationToken(name, "falsch")))
            .isInstanceOf(BadCredentialsException.class);
      }
    }
  }

  @Test
  void whoIsSignedInDoesNotSeeTheFormAgain() {
    signIn(false);
    UI.getCurrent().navigate("anmelden");
    assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
  }

  private static void open(String error) {
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate("anmelden", QueryParameters.of("error", error));
  }

  private void fill(String old, String fresh, String again) {
    var fields = $view(PasswordField.class).all();
    fields.get(0).setValue(old);
    fields.get(1).setValue(fresh);
    fields.get(2).setValue(again);
    test($view(Button.class).last()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
