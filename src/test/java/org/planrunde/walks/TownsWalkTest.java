package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two municipalities in one installation, and who may do what in them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class TownsWalkTest {
  private static final String ACCENT =
      "() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()";

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

  private static void accessible(Page page) {
    assertThat(Browser.axe(page)).as(page.url()).isEmpty();
  }

  private static void heading(Page page, String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first().waitFor();
  }

  @Test
  void everyPageHasTheFaceOfItsMunicipality() {
    var page = browser.person();
    page.navigate("/");
    heading(page, "Wo gerade geplant wird");
    assertThat(page.locator(".crest-name").textContent()).isEqualTo("Planrunde");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ein Dorfplatz"))
        .first()
        .click();
    heading(page, "Ein Dorfplatz für Auenrode");
    page.locator(".crest-name", new Page.LocatorOptions().setHasText("Auenrode")).waitFor();
    assertThat(page.evaluate(ACCENT)).isEqualTo("#8A3B12");
    assertThat(page.title()).contains("Auenrode");
    page.navigate("/verfahren/bahnhofsvorplatz");
    heading(page, "Bahnhofsvorplatz");
    assertThat(page.locator(".crest-name").first().textContent()).startsWith("Lindenau");
    assertThat(page.evaluate(ACCENT)).isEqualTo("#0F5B46");
    page.navigate("/impressum");
    heading(page, "Auenrode");
    heading(page, "Lindenau an der Ahle");
    accessible(page);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoModeratesOneProcedureSeesThatOneOnly() {
    var page = browser.staff("spielplatz");
    heading(page, "Arbeitsplatz");
    assertThat(page.locator(".register-row").count()).isEqualTo(1);
    page.navigate("/moderation");
    page.waitForURL("**/moderation/spielplatz-ostpark");
    page.navigate("/moderation/bahnhofsvorplatz");
    heading(page, "Hier gibt es nichts");
    accessible(page);
  }

  @Test
  void theAdministrationChangesAccountsAndTheFaceWhileOthersWork() {
    var boss = browser.staff("auenrode");
    boss.navigate("/verwaltung/konten");
    heading(boss, "Konten und Rollen");
    accessible(boss);
    var login = "kim-" + UUID.randomUUID().toString().substring(0, 8);
    boss.getByLabel("Anmeldename").fill(login);
    boss.getByLabel("Name, wie ihn die Kolleginnen und Kollegen sehen").fill("Kim Probe");
    boss.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Moderation"))
        .first()
        .check();
    boss.getByText("Konto anlegen").click();
    var password = boss.locator(".one-time").textContent();
    accessible(boss);
    var kim = browser.person();
    kim.navigate("/anmelden");
    kim.locator("input[name=username]").fill(login);
    kim.locator("input[name=password]").fill(password);
    kim.keyboard().press("Enter");
    heading(kim, "Passwort ändern");
    boss.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sperren: Kim Probe"))
        .press("Enter");
    boss.getByText("gesperrt").waitFor();
    boss.waitForFunction("document.activeElement.textContent.trim() === 'Entsperren'");
    // Asked beside the page, whose own goodbye would mix with the answer.
    assertThat(kim.request().get("/arbeitsplatz").url()).endsWith("/anmelden");
    boss.navigate("/verwaltung/kommune");
    heading(boss, "Auftritt der Kommune");
    accessible(boss);
    boss.getByLabel("Farbe", new Page.GetByLabelOptions().setExact(true)).fill("#FFD400");
    boss.getByText("abgedunkelt, damit es lesbar ist").first().waitFor();
    assertThat(browser.complaints()).isEmpty();
  }
}
