package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A moderator who uses keys alone, and a resident who reads what the office did. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class DeskWalkTest {
  private static final String QUEUE = "/moderation/bahnhofsvorplatz";

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
  void personalDataIsTakenOutByKeysAlone() {
    var page = browser.staff("moderation");
    page.navigate(QUEUE);
    page.locator(".qi.sel").waitFor();
    for (int i = 0; i < 40 && !current(page).startsWith("Bank am Kiosk"); i++) {
      var before = current(page);
      page.keyboard().press("j");
      page.waitForFunction("t => document.querySelector('.case h2')?.textContent !== t", before);
    }
    assertThat(page.locator(".flag-why").textContent()).contains("Telefonnummer", "Mailadresse");
    assertThat(page.locator(".redacted").textContent()).contains("[…]").doesNotContain("0171");
    Browser.picture(page, "desk-flag");
    assertThat(Browser.axe(page)).isEmpty();
    page.keyboard().press("g");
    page.locator(".redact .word[aria-pressed=true]").first().waitFor();
    page.waitForFunction("() => document.activeElement?.classList.contains('word')");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "desk-redact");
    for (int i = 0; i < 80; i++) {
      var on = page.evaluate("() => document.activeElement?.textContent.trim()");
      if ("Geschwärzt veröffentlichen".equals(on)) {
        break;
      }
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    page.getByText("Der Beitrag ist veröffentlicht.").first().waitFor();
    var resident = browser.person();
    resident.navigate("/verfahren/bahnhofsvorplatz?q=Tischler");
    resident.getByText("Bank am Kiosk, ich baue sie").first().click();
    resident.locator(".detail-body").getByText("Rufen Sie mich an: […]").waitFor();
    assertThat(resident.content()).doesNotContain("3920025");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void severalAreAnsweredAndResidentsReadIt() {
    var page = browser.staff("planung");
    page.navigate("/antworten/bahnhofsvorplatz");
    page.locator(".qi").first().waitFor();
    page.locator(".queue .search input").fill("Linde");
    page.waitForFunction("() => document.querySelectorAll('.qi').length < 60");
    page.getByText("Alle in der Liste").click();
    page.locator(".answer-form textarea").fill("Die Linden bleiben alle stehen.");
    page.keyboard().press("Tab");
    page.locator(".answer-form vaadin-button[theme~=primary]").click();
    page.getByText("geändert.").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "desk-answers");
    var code = page.locator(".qi .num").first().textContent();
    var resident = browser.person(360, 740);
    resident.navigate("/verfahren/bahnhofsvorplatz/beitrag/" + code);
    resident.getByText("Antwort der Verwaltung").waitFor();
    assertThat(resident.locator(".official-text").textContent()).isNotBlank();
    assertThat(Browser.axe(resident)).isEmpty();
    resident.navigate("/verfahren/bahnhofsvorplatz/moderation");
    resident.getByText("Zurückgehalten").first().waitFor();
    assertThat(Browser.axe(resident)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static String current(Page page) {
    return page.locator(".case h2").textContent();
  }
}
