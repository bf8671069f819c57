package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes what others wrote before, reads one of them, supports it, and goes on. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class SimilarWalkTest {
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
  void othersWordsAreShownQuietlyAndSupportedInPlace() {
    var page = browser.person();
    page.navigate("/verfahren/bahnhofsvorplatz/mitmachen");
    page.getByText("Wo genau?").first().waitFor();
    page.locator("pr-map").click(new Locator.ClickOptions().setPosition(260, 330));
    page.getByText("im Beteiligungsgebiet").first().waitFor();
    page.getByLabel("Überschrift").fill("Linden erhalten");
    page.getByLabel("Ihr Text").fill("Bitte die Linden am Bahnhof nicht fällen.");

    page.getByText("Menschen haben im Umkreis von 200 Metern").waitFor();
    assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("TEXTAREA");
    var first = page.locator(".similar summary").first();
    first.press("Enter");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "similar-open");
    button(page, "Das meine ich auch").first().press("Enter");
    page.getByText("Danke, Ihre Stimme zählt").waitFor();
    Browser.picture(page, "similar-supported");
    button(page, "Meins ist anders").press("Enter");
    page.locator(".similar:not([hidden])")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    page.waitForFunction("() => document.activeElement.tagName === 'TEXTAREA'");
    assertThat(page.getByLabel("Überschrift").inputValue()).isEqualTo("Linden erhalten");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
