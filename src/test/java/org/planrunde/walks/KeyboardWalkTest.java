package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu and the map by keys alone. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KeyboardWalkTest {
  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /**
   * The panel is made when it opens; the keys must find their way into it and back all the same.
   */
  @Test
  void theMenuIsOpenedReadAndLeftByKeys() {
    var page = browser.person(390, 780);
    page.navigate(Screens.PROCEDURE);
    Browser.settle(page);
    var keys = new Keys(page).to(AriaRole.BUTTON, "Menü").press("Enter");
    page.waitForFunction("() => document.activeElement?.matches('.menu-panel')");
    Browser.picture(page, "menu-phone");
    assertThat(Browser.axe(page)).isEmpty();
    keys.press("Tab");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Verfahren");
    keys.press("Escape").led(AriaRole.BUTTON, "Menü");
    assertThat(page.locator(".menu-links").isVisible()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theMapIsOneStopWithArrowsInsideAndCanBeSkipped() {
    var page = browser.person();
    page.navigate(Screens.PROCEDURE);
    Browser.settle(page);
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Beiträge auf der Karte"))
        .getByRole(AriaRole.BUTTON)
        .first()
        .waitFor();
    var keys = new Keys(page).to(AriaRole.BUTTON, "Karte überspringen");
    keys.to(AriaRole.APPLICATION, "Karte").press("Enter");
    page.waitForFunction("() => document.activeElement?.matches('.pm-mark')");
    var first = focusedName(page);
    for (var arrow : List.of("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp")) {
      keys.press(arrow);
      if (!focusedName(page).equals(first)) {
        break;
      }
    }
    assertThat(focusedName(page)).isNotEqualTo(first);
    keys.press("Escape").led(AriaRole.APPLICATION, "Karte");
    keys.press("Tab");
    assertThat((Boolean) page.evaluate("() => document.activeElement.matches('.pm-mark')"))
        .isFalse();
    new Keys(page).press("Shift+Tab", "Shift+Tab").led(AriaRole.BUTTON, "Karte überspringen");
    page.keyboard().press("Enter");
    assertThat((Boolean) page.evaluate("() => document.activeElement.matches('.pm-end')")).isTrue();
  }

  private static String focusedName(Page page) {
    return (String) page.evaluate("() => document.activeElement.getAttribute('aria-label') ?? ''");
  }
}
