package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanState;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the demo's importers made of a Bebauungsplan, as a resident finds it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class BuildingPlanWalkTest {
  private static final String SLUG = "bebauungsplan-17";

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired PlanDocuments documents;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  @Test
  void areasLegendAndSheetAreThere() throws InterruptedException {
    awaitSheet();
    var page = browser.person();
    page.navigate("/verfahren/" + SLUG);
    Browser.settle(page);
    page.locator("pr-map canvas.leaflet-tile-loaded").first().waitFor();
    Browser.pictures(page, "building-plan");
    page.locator(".pm-layers-button").press("Enter");
    var panel = page.locator(".pm-panel");
    panel.getByText("Allgemeines Wohngebiet (WA)").first().waitFor();
    panel.getByText("Baugrenze").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "building-plan-panel");
    check(page, "Planzeichnung (Vorentwurf)");
    page.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    panel.getByText("Was zeigt Planzeichnung (Vorentwurf)?").press("Enter");
    panel.getByText("vier Wohngebiete um einen grünen Quartiersplatz").first().waitFor();
    check(page, "Flurstücke");
    panel.getByText("Bahngelände, entbehrlich").first().waitFor();
    Browser.settle(page);
    Browser.picture(page, "building-plan-sheet-panel");
    page.keyboard().press("Escape");
    Browser.picture(page, "building-plan-sheet");
  }

  private static void check(Page page, String layer) {
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(layer)).check();
  }

  /** It is drawn and cut in the background. */
  private void awaitSheet() throws InterruptedException {
    var procedure = procedures.findBySlug(SLUG).orElseThrow();
    var boss =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    for (int i = 0; i < 240; i++) {
      var sheet = documents.list(boss, procedure.id()).getFirst().newest();
      if (sheet.state() == PlanState.PUBLISHED) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("the sheet was not published");
  }
}
