package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.plan.raster.SamplePlans;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A PDF is uploaded, read by the worker, listed, and told about on its own screen. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PlanWalkTest {
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
  void aPdfIsReadAndTold() {
    var page = browser.staff("verwaltung");
    page.navigate("/verwaltung/" + Screens.SLUG + "/ebenen");
    upload(page);
    assertThat(browser.complaints()).isEmpty();
  }

  private static void upload(Page page) {
    heading(page, "Pläne und Ebenen");
    page.locator(".plan-upload input[type=file]")
        .setInputFiles(
            new FilePayload("Entwurf_A.pdf", "application/pdf", SamplePlans.pdf(420, 297)));
    var row = page.locator(".plan-row");
    row.getByText("Entwurf A", new Locator.GetByTextOptions().setExact(true)).waitFor();
    page.getByText("liegt noch nirgends").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "plan-uploaded");
    row.getByText("Einpassen").press("Enter");
    heading(page, "Entwurf A");
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "plan-found");
  }

  private static void heading(Page page, String text) {
    page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true))
        .waitFor();
  }
}
