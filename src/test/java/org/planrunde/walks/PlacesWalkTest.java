package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
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
    Browser.pictures(page, "places-form");
    send(page, "Drei Bänke auf einmal");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoOpensItSeesAllItsPlaces() {
    var page = browser.person();
    page.navigate(FORM);
    page.getByText("Setzen Sie die Nadel").waitFor();
    click(page, 430, 300);
    page.locator(".place-title").waitFor();
    button(page, "Noch ein Ort").click();
    page.locator(".form label:has-text('Linie')").click();
    button(page, "Zeichnung beenden").waitFor();
    click(page, 500, 420);
    click(page, 560, 440);
    click(page, 600, 480);
    waitForPlaces(page, 2);
    button(page, "Ecke wählen").click();
    page.keyboard().press("Shift+ArrowUp");
    button(page, "Letzte Ecke entfernen").click();
    assertThat(page.locator("pr-map .pm-corner").count()).isEqualTo(2);
    page.locator("pr-map .pm-map").focus();
    page.keyboard().press("Control+z");
    page.waitForFunction("() => document.querySelectorAll('pr-map .pm-corner').length === 3");
    button(page, "Zeichnung beenden").click();
    button(page, "Noch ein Ort").click();
    page.locator(".form label:has-text('Fläche')").click();
    // Corners that are set before the map has heard of it belong to the line.
    page.locator("pr-map path.pm-own-line:not(.pm-kept):not([fill=none])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    click(page, 380, 470);
    click(page, 430, 520);
    click(page, 360, 540);
    waitForPlaces(page, 3);
    page.getByText("Setzen Sie diesen Ort").waitFor(gone());
    assertThat(Browser.axe(page)).isEmpty();
    Browser.pictures(page, "places-mixed");
    var title = "Weg, Platz und Bank";
    send(page, title);
    var moderator = browser.staff("moderation");
    moderator.navigate("/moderation/bahnhofsvorplatz");
    moderator.getByText(title).first().click();
    moderator.locator(".sheet-of-paper").getByText(title).waitFor();
    Browser.picture(moderator, "places-desk");
    moderator.keyboard().press("v");
    var reader = browser.person();
    reader.navigate("/verfahren/bahnhofsvorplatz?q=Weg");
    reader.getByText(title).first().click();
    reader.locator(".place-lines li").nth(2).waitFor();
    reader.locator("pr-map .pm-selected path, pr-map path.pm-selected").first().waitFor();
    assertThat(reader.locator("pr-map path.pm-selected").count()).isEqualTo(2 + 1);
    assertThat(Browser.axe(reader)).isEmpty();
    Browser.pictures(reader, "places-detail");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void severalPlacesByTouchBelowTheCrosshair() {
    var phone = browser.phone(390, 844);
    phone.navigate(FORM);
    phone.locator(".place-title").first().waitFor();
    button(phone, "Noch ein Ort").tap();
    phone.getByText("Setzen Sie diesen Ort").waitFor();
    drag(phone, 60, 90);
    phone.getByText("Setzen Sie diesen Ort").waitFor(gone());
    waitForPlaces(phone, 2);
    assertThat(phone.locator("pr-map .pm-kept-number").count()).isOne();
    assertThat(Browser.axe(phone)).isEmpty();
    Browser.picture(phone, "places-touch");
    button(phone, "Rückgängig").tap();
    phone.getByText("Setzen Sie diesen Ort").waitFor();
    button(phone, "Rückgängig").tap();
    phone.locator(LIST).first().waitFor(gone());
    button(phone, "Wiederholen").tap();
    button(phone, "Wiederholen").tap();
    waitForPlaces(phone, 2);
    button(phone, "Dieser Ort stimmt").tap();
    phone.getByText("Was möchten Sie sagen?").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  /** Moves the map as a finger does. */
  private static void drag(Page phone, int x, int y) {
    phone.mouse().move(180, 220);
    phone.mouse().down();
    phone.mouse().move(180 - x / 2, 220 - y / 2);
    phone.mouse().move(180 - x, 220 - y);
    phone.waitForTimeout(120);
    phone.mouse().up();
  }

  @Test
  void aPinByKeysAloneTakesFewKeysAndASecondPlaceToo() {
    var page = browser.person();
    page.navigate("/verfahren/bahnhofsvorplatz");
    page.locator("main h1").first().waitFor();
    int keys = tabTo(page, "a[href$='/mitmachen']") + press(page, "Enter");
    page.getByText("Setzen Sie die Nadel").waitFor();
    keys += tabTo(page, "pr-map .pm-map") + press(page, "Enter");
    page.locator(".place-title").waitFor();
    keys += press(page, "ArrowRight", "ArrowDown", "Enter");
    page.waitForFunction("() => document.activeElement?.matches('vaadin-text-field input')");
    assertThat(keys).as("keys for a pin").isLessThanOrEqualTo(60);
    back(page, "Noch ein Ort");
    press(page, "Enter");
    page.getByText("Setzen Sie diesen Ort").waitFor();
    press(page, "Enter", "Shift+ArrowLeft", "Shift+ArrowLeft");
    waitForPlaces(page, 2);
    page.getByText("Setzen Sie diesen Ort").waitFor(gone());
    page.waitForFunction(
        "() => document.querySelector('pr-map [role=status].pm-hidden')?.textContent.includes('im Beteiligungsgebiet')");
    press(page, "Control+z", "Control+z");
    page.getByText("Setzen Sie diesen Ort").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  private static int press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
    return keys.length;
  }

  private static int tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      if ((Boolean) page.evaluate("s => !!document.activeElement?.matches(s)", selector)) {
        return i;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way by Tab to " + selector);
  }

  private static void back(Page page, String words) {
    for (int i = 0; i < 40; i++) {
      if ((Boolean)
          page.evaluate("s => document.activeElement?.textContent?.trim() === s", words)) {
        return;
      }
      page.keyboard().press("Shift+Tab");
    }
    throw new AssertionError("no way back to " + words);
  }

  @Test
  void staffFindAPlaceInWordsAndOpenMapsShowIt() {
    var page = browser.person();
    page.navigate(FORM);
    page.getByText("Setzen Sie die Nadel").waitFor();
    page.locator(".form label:has-text('Mit Worten')").click();
    page.getByLabel("Ort in Ihren Worten").fill("am Kiosk vor der Post");
    var title = "Laterne ist dunkel";
    send(page, title);
    var staff = browser.staff("moderation");
    staff.navigate("/moderation/bahnhofsvorplatz");
    staff.getByText(title).first().click();
    staff.locator(".sheet-of-paper").getByText(title).waitFor();
    staff.keyboard().press("v");
    staff.navigate("/verorten/bahnhofsvorplatz");
    staff.locator(".queue-open").getByText(title).click();
    staff.locator(".told-words").waitFor();
    var reader = browser.person();
    reader.navigate("/verfahren/bahnhofsvorplatz");
    reader.locator("pr-map button.pm-pin, pr-map button.pm-table").first().waitFor();
    staff.locator("pr-map").click(new Locator.ClickOptions().setPosition(500, 218));
    staff.locator("vaadin-button:not([disabled])").getByText("Ort übernehmen").waitFor();
    assertThat(Browser.axe(staff)).isEmpty();
    Browser.pictures(staff, "locate");
    button(staff, "Ort übernehmen").click();
    staff.getByText("steht jetzt auf der Karte").waitFor();
    reader.locator("pr-map [aria-label*='" + title + "']").first().waitFor();
    reader.locator("pr-map [aria-label*='" + title + "']").first().click();
    reader.getByText("Verortet von der Verwaltung").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
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
}
