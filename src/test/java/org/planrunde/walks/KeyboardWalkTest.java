package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident who uses keys alone, at a desk and on a small screen. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KeyboardWalkTest {
  private static final String PROCEDURE = "/verfahren/bahnhofsvorplatz";
  private static final String FORM = PROCEDURE + "/mitmachen";
  private static final int MOST_TABS = 60;

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

  @Test
  void aPinIsSetAndSentByKeysAtADesk() {
    var page = browser.person();
    page.navigate(PROCEDURE);
    page.locator("main h1").first().waitFor();
    tabTo(page, "a[href$='/mitmachen']");
    press(page, "Enter");
    page.getByText("Setzen Sie die Nadel").waitFor();
    tabTo(page, "pr-map .pm-map");
    press(page, "Enter");
    page.locator(".place-title").waitFor();
    assertThat(place(page)).as("the pin has the focus").isEqualTo("own");
    press(page, "ArrowRight", "Shift+ArrowDown", "Enter");
    page.waitForFunction("() => document.activeElement?.matches('vaadin-text-field input')");
    writeAndSend(page, "Mit Tasten am Schreibtisch");
    Browser.picture(page, "keys-desk");
  }

  @Test
  void thePlaceBelowTheCrosshairIsSetAndSentByKeysOnASmallScreen() {
    var page = browser.person(360, 740);
    page.navigate(FORM);
    page.locator(".place-title").waitFor();
    tabTo(page, "pr-map .pm-map");
    var before = page.locator("pr-map .leaflet-map-pane").getAttribute("style");
    press(page, "Shift+ArrowLeft", "ArrowUp");
    assertThat(page.locator("pr-map .leaflet-map-pane").getAttribute("style"))
        .as("the map moves below the crosshair")
        .isNotEqualTo(before);
    press(page, "Enter");
    page.waitForFunction("() => document.activeElement?.matches('vaadin-text-field input')");
    page.keyboard().type("Mit Tasten unterwegs");
    choose(page);
    tabToButton(page, "Weiter");
    press(page, "Enter");
    page.getByText("Foto und Abschicken").waitFor();
    tabTo(page, "vaadin-checkbox input");
    press(page, "Space");
    tabToButton(page, "Abschicken");
    press(page, "Enter");
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  /**
   * The panel is made when it opens; the keys must find their way into it and back all the same.
   */
  @Test
  void theMenuIsOpenedReadAndLeftByKeys() {
    var page = browser.person(390, 780);
    page.navigate(PROCEDURE);
    page.locator("main h1").first().waitFor();
    tabTo(page, "vaadin-button[aria-label='Menü']");
    press(page, "Enter");
    page.waitForFunction("() => document.activeElement?.matches('.menu-panel')");
    Browser.picture(page, "menu-phone");
    assertThat(Browser.axe(page)).isEmpty();
    press(page, "Tab");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Verfahren");
    press(page, "Escape");
    page.waitForFunction("() => document.activeElement?.matches('vaadin-button')");
    assertThat(page.locator(".menu-links").isVisible()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  private void writeAndSend(Page page, String title) {
    page.keyboard().type(title);
    choose(page);
    tabTo(page, "vaadin-checkbox input");
    press(page, "Space");
    tabToButton(page, "Abschicken");
    press(page, "Enter");
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  /** Category and type: the first of each. */
  private static void choose(Page page) {
    tabTo(page, ".form .s2 .chips:nth-of-type(1) input, .form .s2 .chips input");
    press(page, "Space", "Tab", "Space");
    assertThat(page.locator(".form .s2 input[type=radio]:checked").count()).isEqualTo(2);
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void tabTo(Page page, String selector) {
    tabUntil(page, "s => !!document.activeElement?.matches(s)", selector);
  }

  private static void tabToButton(Page page, String words) {
    tabUntil(page, "s => document.activeElement?.textContent?.trim() === s", words);
  }

  private static void tabUntil(Page page, String condition, String argument) {
    for (var i = 0; i < MOST_TABS; i++) {
      if ((Boolean) page.evaluate(condition, argument)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way by Tab to " + argument);
  }

  private static Object place(Page page) {
    return page.evaluate(
        "() => document.activeElement?.classList.contains('pm-own') ? 'own' : 'elsewhere'");
  }
}
