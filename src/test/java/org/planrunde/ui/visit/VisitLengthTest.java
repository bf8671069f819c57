package org.planrunde.ui.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long the server waits for somebody who says nothing. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class VisitLengthTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired AuthenticationProvider login;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anOpenPageIsWaitedForAQuarterOfAnHourAndAClosedOneForTwoMinutes() {
    assertThat(secondsOfPatience()).isEqualTo(15 * 60);
    leave();
    assertThat(secondsOfPatience()).isEqualTo(2 * 60);
  }

  @Test
  void staffAreWaitedForAlsoWithTheirPageClosed() {
    var town = municipalities.add(Fixtures.municipality());
    SignIn.as(accounts, login, town.id(), false, Role.MODERATOR);
    cleanVaadinEnvironment();
    initVaadinEnvironment();
    assertThat(secondsOfPatience()).isEqualTo(30 * 60);
    leave();
    assertThat(secondsOfPatience()).isEqualTo(30 * 60);
  }

  private static void leave() {
    var page = UI.getCurrent();
    page.getSession().removeUI(page);
  }

  private static int secondsOfPatience() {
    return VaadinSession.getCurrent().getSession().getMaxInactiveInterval();
  }
}
