package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing typed is lost: over a reload, a lost session and a lost connection. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class DraftWalkTest {
  private static final String FORM = "/verfahren/bahnhofsvorplatz/mitmachen";

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

  private static void write(Page page, String title) {
    page.navigate(FORM);
    page.getByLabel("Überschrift").fill(title);
    page.getByText("Entwurf gesichert").waitFor();
  }

  private static void comesBack(Page page, String title) {
    page.waitForFunction(
        "title => document.querySelector('[data-field=title]')?.value === title", title);
  }

  @Test
  void theDraftOutlivesThePageTheSessionAndTheTab() {
    var page = browser.person();
    write(page, "Ein Entwurf");
    page.reload();
    comesBack(page, "Ein Entwurf");
    page.getByText("Ihr Entwurf von vorhin ist wieder da").waitFor();
    assertThat(Browser.axe(page)).isEmpty();

    page.context().clearCookies();
    var later = page.context().newPage();
    page.close();
    later.navigate(FORM);
    comesBack(later, "Ein Entwurf");
    later.getByText("Neu anfangen").click();
    comesBack(later, "");
    later.waitForTimeout(500);
    later.reload();
    later.getByLabel("Überschrift").waitFor();
    later.waitForTimeout(1500);
    comesBack(later, "");

    var stranger = browser.person();
    stranger.navigate(FORM);
    stranger.getByLabel("Überschrift").waitFor();
    stranger.waitForTimeout(1500);
    assertThat(stranger.getByLabel("Überschrift").inputValue()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void withoutConnectionItSaysNotSavedAndGoesOnByItself() {
    var page = browser.person();
    write(page, "Unterwegs begonnen");
    var lost = new AtomicInteger();
    page.onRequestFailed(request -> {
      if (request.url().contains("v-r=uidl")) {
        lost.incrementAndGet();
      }
    });
    page.context().setOffline(true);
    page.getByLabel("Überschrift").fill("Im Tunnel geschrieben");
    page.getByText("Keine Verbindung: noch nicht gespeichert").first().waitFor();
    Browser.picture(page, "draft-offline");
    // Only a message that was tried in vain shows that it is sent again.
    page.waitForCondition(() -> lost.get() > 1);
    page.context().setOffline(false);
    page.getByText("Entwurf gesichert").waitFor();
    page.waitForFunction("() => !sessionStorage.getItem('planrunde.unsaved.bahnhofsvorplatz')");
    page.reload();
    comesBack(page, "Im Tunnel geschrieben");
  }

  /** The server keeps a long answer packed; it must be whole when it is sent once more. */
  @Test
  void aLongAnswerThatWasLostOnItsWayIsSentAgain() {
    var page = browser.person();
    var cut = new AtomicInteger();
    page.route(
        url -> url.contains("v-r=uidl"),
        route -> {
          if (cut.get() > 0) {
            route.resume();
            return;
          }
          var answer = route.fetch();
          if (answer.text().length() > 10_000) {
            cut.incrementAndGet();
            route.abort("connectionreset");
          } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
          }
        });
    page.navigate("/verfahren/bahnhofsvorplatz");
    page.getByText("Beitrag schreiben").first().waitFor();
    page.waitForCondition(() -> cut.get() > 0);
    page.locator(".list a").first().waitFor();
    Browser.settle(page);
    // Nothing may be on its way through here when the page is closed.
    page.unrouteAll();
    assertThat(browser.complaints()).singleElement().asString().contains("ERR_CONNECTION_RESET");
  }

  @Test
  void theThanksComeAgainAfterALostPageAndTheQrCodesAddressOpensTheReceipt() {
    var page = browser.person();
    write(page, "Fertig gedacht");
    send(page);
    page.getByAltText("Quittung als QR-Code").waitFor();
    var receipt = page.locator(".rec .code").innerText();
    Browser.picture(page, "draft-thanks");

    // Whoever loses the page in this moment is thanked again.
    page.navigate(FORM);
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
    assertThat(page.locator(".rec .code").innerText()).isEqualTo(receipt);

    page.navigate("/quittung?code=" + receipt);
    page.getByText("Fertig gedacht").waitFor();
    page.waitForFunction("() => location.search === ''");
    assertThat(browser.complaints()).isEmpty();
  }

  /** The last words of the first must neither be lost nor get into the second. */
  @Test
  void theNextContributionBeginsEmptyAndKeepsOnlyItsOwnWords() {
    var page = browser.person();
    write(page, "Das erste");
    page.getByLabel("Ihr Text").fill("Mit einem Satz dazu.");
    send(page);
    page.locator("a.btn.p.grow").click();
    page.getByText("Beitrag schreiben").first().click();
    page.getByLabel("Überschrift").waitFor();
    comesBack(page, "");
    page.getByLabel("Überschrift").fill("Das zweite");
    page.getByText("Entwurf gesichert").waitFor();
    page.reload();
    comesBack(page, "Das zweite");
    assertThat(page.getByLabel("Ihr Text").inputValue()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void send(Page page) {
    page.locator(".form label:has-text('Ganzes Gebiet')").first().click();
    page.locator(".form label:has-text('Aufenthalt')").click();
    page.locator(".form label:has-text('Idee')").click();
    page.getByLabel("Ich bin einverstanden").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abschicken"))
        .first()
        .click();
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
  }
}
