package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a resident's tap to everybody's map: a resident, a moderator and a reader. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PinWalkTest {
  private static final String PROCEDURE = "/verfahren/bahnhofsvorplatz";

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
  void aPinOfOneAppearsAtTheOtherWithinASecondOfItsPublication() {
    var title = "Bank unter der Linde " + UUID.randomUUID().toString().substring(0, 6);
    var reader = browser.person();
    reader.navigate(PROCEDURE);
    reader.locator("pr-map [role=button], pr-map button.pm-pin").first().waitFor();

    var resident = browser.person();
    contribute(resident, title);
    assertThat(reader.locator("text=" + title).count()).isZero();

    var moderator = browser.staff("moderation");
    moderator.navigate("/moderation/bahnhofsvorplatz");
    moderator.getByText(title).first().click();
    moderator.locator(".sheet-of-paper").getByText(title).waitFor();
    watchFor(reader, title);
    var pressed = System.currentTimeMillis();
    moderator.keyboard().press("v");
    reader.waitForFunction("() => window.__seen > 0");
    var took = ((Number) reader.evaluate("() => window.__seen")).longValue() - pressed;
    Browser.picture(reader, "pin-reader");
    assertThat(Duration.ofMillis(took)).isLessThan(Duration.ofSeconds(1));
    assertThat(browser.complaints()).isEmpty();
  }

  private void contribute(Page page, String title) {
    page.navigate(PROCEDURE);
    page.getByText("Beitrag schreiben").first().click();
    page.getByText("Wo genau?").first().waitFor();
    page.locator("pr-map").click(new Locator.ClickOptions().setPosition(500, 330));
    page.getByText("im Beteiligungsgebiet").first().waitFor();
    page.getByLabel("Überschrift").fill(title);
    page.getByLabel("Ihr Text").fill("Im Schatten sitzen und auf den Bus warten.");
    page.locator(".form label:has-text('Aufenthalt')").click();
    page.locator(".form label:has-text('Idee')").click();
    page.getByLabel("Ich bin einverstanden").check();
    assertThat(Browser.axe(page)).isEmpty();
    button(page, "Abschicken").click();
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
    assertThat(page.locator("text=/[2-9A-HJ-NP-Z]{4}.[2-9A-HJ-NP-Z]{4}.[2-9A-HJ-NP-Z]{4}/").count())
        .isPositive();
    Browser.picture(page, "pin-thanks");
  }

  /** Notes the moment at which the map shows a pin with this title. */
  private static void watchFor(Page page, String title) {
    page.evaluate(
        """
        (title) => {
          const map = document.querySelector('pr-map');
          const look = () => {
            const found = [...map.querySelectorAll('[aria-label], [alt], [title]')].some((e) =>
              [e.getAttribute('aria-label'), e.getAttribute('alt'), e.getAttribute('title')].some((t) => t?.includes(title)));
            if (found && !window.__seen) window.__seen = Date.now();
          };
          window.__seen = 0;
          new MutationObserver(look).observe(map, { childList: true, subtree: true, attributes: true });
        }
        """,
        title);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  @Test
  void anUnknownAddressSaysSoToPeopleAndToMachines() {
    var resident = browser.person();
    assertThat(resident.navigate("/gibt/es/nicht").status()).isEqualTo(404);
    resident.getByText("Hier gibt es nichts").first().waitFor();
    assertThat(Browser.axe(resident)).isEmpty();
  }

  @Test
  void theScreensAreAccessible() {
    var resident = browser.person();
    for (var path : new String[] {"/", PROCEDURE, "/quittung", "/datenschutz", "/anmelden"}) {
      resident.navigate(path);
      resident.locator("main h1").first().waitFor();
      assertThat(Browser.axe(resident)).as(path).isEmpty();
    }
    var phone = browser.person(360, 740);
    phone.navigate(PROCEDURE);
    phone.locator("main h1").first().waitFor();
    assertThat(Browser.axe(phone)).as("phone").isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
