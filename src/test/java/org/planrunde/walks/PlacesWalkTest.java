package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several places in one contribution: by mouse, by touch, by keys alone, there and back. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PlacesWalkTest {
  private static final String FORM = "/verfahren/bahnhofsvorplatz/mitmachen";
  private static final String LIST = ".place-list li";

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

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void click(Page page, int x, int y) {
    page.locator("pr-map").click(new Locator.ClickOptions().setPosition(x, y));
  }

  private static void waitForPlaces(Page page, int count) {
    page.waitForFunction("n => document.querySelectorAll('.place-list li').length === n", count);
  }

  @Test
  void threePlacesByMouseWithUndoAndRedo() {
    var page = browser.person();
    page.navigate(FORM);
    page.getByText("Setzen Sie die Nadel").waitFor();
    click(page, 430, 300);
    page.locator(".place-title").waitFor();
    button(page, "Noch ein Ort").click();
    click(page, 520, 420);
    waitForPlaces(page, 2);
    button(page, "Noch ein Ort").click();
    waitForPlaces(page, 3);
    click(page, 400, 480);
    page.getByText("Setzen Sie diesen Ort").waitFor(gone());
    assertThat(page.locator("pr-map .pm-kept-number").count()).isEqualTo(2);
    assertThat(Browser.axe(page)).isEmpty();
    button(page, "Ort 2 entfernen").click();
    waitForPlaces(page, 2);
    button(page, "Rückgängig").click();
    waitForPlaces(page, 3);
    button(page, "Wiederholen").click();
    waitForPlaces(page, 2);
    page.locator("pr-map .pm-own").focus();
    page.keyboard().press("Control+z");
    waitForPlaces(page, 3);
    page.keyboard().press("Control+Shift+Z");
    waitForPlaces(page, 2);
    page.keyboard().press("Control+z");
    waitForPlaces(page, 3);
    pictures(page, "places-form");
    send(page, "Drei Bänke auf einmal");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  private void send(Page page, String title) {
    page.getByLabel("Überschrift").fill(title);
    page.getByLabel("Ihr Text").fill("Hier, dort und drüben fehlt etwas.");
    page.locator(".form label:has-text('Aufenthalt')").click();
    page.locator(".form label:has-text('Idee')").click();
    page.getByLabel("Ich bin einverstanden").check();
    button(page, "Abschicken").click();
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
  }

  static void pictures(Page page, String name) {
    for (int width : new int[] {1440, 768, 360}) {
      page.setViewportSize(width, width == 1440 ? 900 : 800);
      for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForTimeout(600);
        Browser.picture(page, name + "-" + width + "-" + scheme.name().toLowerCase());
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }
}
