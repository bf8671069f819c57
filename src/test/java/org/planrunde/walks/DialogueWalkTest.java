package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Support and comment by touch on a phone and by keys at a desk; others see it without a jump. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class DialogueWalkTest {
  private static final int MOST_TABS = 80;

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** Where comments are public at once, and one votes for and against. */
  @Test
  void aPhoneVotesAndCommentsByTouch() {
    var address = address("spielplatz-ostpark");
    var other = browser.person();
    other.navigate(address);
    other.getByText("Noch keine Kommentare").waitFor();
    var page = browser.phone(360, 740);
    page.navigate(address);
    var support = page.getByRole(AriaRole.BUTTON, named("Dafür, bisher"));
    support.waitFor();
    Browser.picture(page, "dialogue-phone-vote");
    support.tap();
    page.getByText("Ihre Stimme ist gezählt.").waitFor();
    assertThat(support.getAttribute("aria-pressed")).isEqualTo("true");
    page.locator(".comment-jump").tap();
    var words = "Bitte mit Dach, " + UUID.randomUUID().toString().substring(0, 6);
    page.getByLabel("Ihr Kommentar").fill(words);
    page.getByText("Absenden").tap();
    page.getByText("Ihr Kommentar ist jetzt zu sehen").waitFor();
    assertThat(page.getByText(words).isVisible()).isTrue();
    Browser.picture(page, "dialogue-phone");
    other.getByText("1 neuer Kommentar").click();
    other.getByText(words).waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    page.reload();
    page.getByText(words).waitFor();
    page.waitForFunction(
        "() => document.querySelector('.vote-button')?.getAttribute('aria-pressed') === 'true'");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aDeskSupportsAndCommentsByKeysAlone() {
    var page = browser.person();
    page.navigate(address("bahnhofsvorplatz"));
    page.locator(".vote-button").waitFor();
    tabUntil(page, "() => document.activeElement?.classList.contains('vote-button')");
    page.keyboard().press("Space");
    page.getByText("Ihre Stimme ist gezählt.").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement?.tagName === 'TEXTAREA'");
    var words = "Mit Tasten, " + UUID.randomUUID().toString().substring(0, 6);
    page.keyboard().type("…");
    tabUntil(page, "() => document.activeElement?.textContent?.trim() === 'Absenden'");
    page.keyboard().press("Enter");
    page.getByText("Bitte schreiben Sie einen kurzen Satz").first().waitFor();
    page.waitForFunction("() => document.activeElement?.tagName === 'TEXTAREA'");
    page.keyboard().type(words);
    tabUntil(page, "() => document.activeElement?.textContent?.trim() === 'Absenden'");
    page.keyboard().press("Enter");
    page.getByText("Bis dahin sehen nur Sie ihn").waitFor();
    assertThat(page.getByText(words).isVisible()).isTrue();
    page.waitForFunction("() => document.activeElement?.classList.contains('comment-thanks')");
    Browser.picture(page, "dialogue-desk");
    assertThat(Browser.axe(page)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aCommentThatWasNotSentIsThereAgainAfterAReload() {
    var page = browser.person();
    page.navigate(address("spielplatz-ostpark"));
    var words = "Noch nicht fertig, " + UUID.randomUUID().toString().substring(0, 6);
    page.getByLabel("Ihr Kommentar").fill(words);
    page.reload();
    page.waitForFunction(
        "w => document.querySelector('.comment-form vaadin-text-area')?.value === w", words);
    page.getByText("Absenden").click();
    page.getByText("Ihr Kommentar ist jetzt zu sehen").waitFor();
    page.reload();
    page.getByText(words).waitFor();
    assertThat(page.getByLabel("Ihr Kommentar").inputValue()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoSharesAnAddressTellsWhatItIsAbout() {
    var page = browser.person();
    var html = page.request().get(address("bahnhofsvorplatz")).text();
    assertThat(html)
        .contains("og:title", first("bahnhofsvorplatz").title())
        .contains("Neugestaltung Bahnhofsvorplatz", "og:description");
    assertThat(page.request().get("/verfahren/gibt-es-nicht").text()).doesNotContain("og:title");
  }

  @Test
  void onPaperThereAreWordsAndNoControls() {
    var page = browser.person(794, 1123);
    page.navigate("/verfahren/bahnhofsvorplatz?folge=most-discussed");
    page.locator(".it a").first().waitFor();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".it .counts").first().isVisible()).isTrue();
    assertThat(page.locator(".stage").isVisible()).isFalse();
    Browser.picture(page, "dialogue-print-list");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.locator(".it a").first().click();
    page.locator(".cm p").first().waitFor();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".cm p").first().isVisible()).isTrue();
    assertThat(page.locator(".vote-row").isVisible()).isFalse();
    assertThat(page.locator(".comment-form").isVisible()).isFalse();
    Browser.picture(page, "dialogue-print");
  }

  private String address(String slug) {
    return "/verfahren/" + slug + "/beitrag/" + first(slug).code();
  }

  /** Nobody has commented on it. */
  private Contribution first(String slug) {
    var id = procedures.findBySlug(slug).orElseThrow().id();
    return contributions.listPublic(id, Filter.ALL, Order.NEWEST, 0, 1).getFirst();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void tabUntil(Page page, String condition) {
    for (int i = 0; i < MOST_TABS; i++) {
      if ((Boolean) page.evaluate(condition)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way by Tab to " + condition);
  }
}
