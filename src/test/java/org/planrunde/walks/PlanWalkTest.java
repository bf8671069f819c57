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

/** A PDF becomes a plan on the map: placed by keys and by mouse, published, seen by a resident. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PlanWalkTest {
  private static final String TITLE = "Entwurf A, Blatt 3";
  private static final String SUMMARY =
      "Der Platz wird gepflastert, im Osten stehen zwölf neue Bäume und Bänke.";

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
  void aPdfIsPlacedByThreePointsPublishedAndSeenByAResident() {
    var page = browser.staff("verwaltung");
    page.navigate("/verwaltung/" + Screens.SLUG + "/ebenen");
    upload(page);
    fit(page);
    publish(page);
    aResidentSeesIt(browser.person());
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
    look(page, "plan-found");
    page.getByText("Auf der Karte einpassen").press("Enter");
  }

  private static void fit(Page page) {
    heading(page, "Plan einpassen: Entwurf A");
    page.locator(".pf-left .leaflet-tile-loaded").first().waitFor();
    Browser.settle(page);
    byKeys(page);
    byMouse(page, 0.8, 0.3);
    byMouse(page, 0.3, 0.75);
    page.getByText("Drei Punkte passen immer genau").waitFor();
    byMouse(page, 0.82, 0.8);
    page.getByText("Der Plan passt im Mittel").waitFor();
    Browser.settle(page);
    assertThat(page.locator(".pf-overlay").isVisible()).isTrue();
    look(page, "plan-fit");
    spoil(page);
    page.getByText("Einpassung übernehmen").press("Enter");
  }

  /** The first pair without a mouse: into the pane, Enter sets it in the middle, arrows move it. */
  private static void byKeys(Page page) {
    for (var side : new String[] {".pf-left", ".pf-right"}) {
      page.locator(side + " .pf-map").focus();
      page.keyboard().press("Enter");
      var point = page.locator(side + " .pf-point");
      point.waitFor();
      point.focus();
      for (int i = 0; i < 6; i++) {
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("Shift+ArrowLeft");
      }
      page.waitForTimeout(400);
      Browser.settle(page);
    }
    assertThat(page.locator(".fit-table tbody tr").count()).isEqualTo(1);
  }

  private static void byMouse(Page page, double x, double y) {
    for (var side : new String[] {".pf-left", ".pf-right"}) {
      var points = page.locator(side + " .pf-point");
      int before = points.count();
      var box = page.locator(side + " .pf-map").boundingBox();
      page.mouse().click(box.x + x * box.width, box.y + y * box.height);
      points.nth(before).waitFor();
    }
  }

  /** A number typed wrong is named, and taken back. */
  private static void spoil(Page page) {
    var east = page.getByLabel("Punkt 4, Rechtswert in Metern");
    var before = east.inputValue();
    var number = Double.parseDouble(before.replace(',', '.')) - 60;
    east.fill(String.format(java.util.Locale.GERMAN, "%.2f", number));
    east.press("Enter");
    page.getByText("Vermutlich ist im Plan oder in der Karte").waitFor();
    assertThat(page.locator(".fit-table tr.suspect").count()).isEqualTo(1);
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "plan-fit-suspect");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rückgängig")).click();
    page.getByText("Der Plan passt im Mittel").waitFor();
    assertThat(page.getByLabel("Punkt 4, Rechtswert in Metern").inputValue()).isEqualTo(before);
  }

  private static void publish(Page page) {
    heading(page, "Entwurf A");
    page.getByText("kann veröffentlicht werden")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    page.getByLabel("Name des Plans").fill(TITLE);
    var button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Veröffentlichen").setExact(true));
    button.click();
    page.locator(".problems").getByText("In Worten").first().waitFor();
    page.getByLabel("In Worten").fill(SUMMARY);
    pressSlowly(page, button);
    page.getByText("Der Plan liegt auf der Karte des Verfahrens.").waitFor();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "plan-published");
  }

  /** As a hand does it: leaving the field must not move the button away from under the mouse. */
  private static void pressSlowly(Page page, Locator button) {
    button.scrollIntoViewIfNeeded();
    var box = button.boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + 6);
    page.mouse().down();
    page.waitForTimeout(600);
    page.mouse().up();
  }

  private static void aResidentSeesIt(Page resident) {
    var tile =
        resident.waitForResponse("**/api/v1/plans/**", () -> resident.navigate(Screens.PROCEDURE));
    assertThat(tile.status()).isEqualTo(200);
    assertThat(tile.headers().get("cache-control")).contains("immutable").contains("public");
    resident.locator(".pm-layers-button").first().click();
    resident.getByText(TITLE).first().waitFor();
    resident.getByText("Was zeigt " + TITLE + "?").click();
    resident.getByText(SUMMARY).waitFor();
    Browser.settle(resident);
    assertThat(Browser.axe(resident)).isEmpty();
    Browser.picture(resident, "plan-resident");
  }

  /** At a desk, on a tablet and on a small phone. */
  private static void look(Page page, String name) {
    for (int width : new int[] {360, 768, 1440}) {
      page.setViewportSize(width, width == 360 ? 740 : width == 768 ? 1024 : 900);
      page.waitForTimeout(500);
      Browser.settle(page);
      assertThat(Browser.axe(page)).as(name + " at " + width).isEmpty();
      Browser.picture(page, name + "-" + width);
    }
  }

  private static void heading(Page page, String text) {
    page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true))
        .waitFor();
  }
}
