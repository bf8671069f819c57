package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.FoundLayer;
import org.planrunde.plan.read.GeometryKind;
import org.planrunde.plan.read.PlanFormat;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two states side by side: by key, by mouse, on a phone, and from an address. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class CompareWalkTest {
  /** The widths, in percent of the map, that the panes of the two sides are cut to. */
  private static final String CUTS =
      """
      () => [...document.querySelectorAll('pr-map .leaflet-pane')]
        .map((pane) => pane.style.clipPath.match(/polygon\\((-?[\\d.]+)px [^,]+, (-?[\\d.]+)px/))
        .filter(Boolean)
        .sort((a, b) => a[1] - b[1])
        .map(([, west, east]) => Math.round(100 * (east - west) / document.querySelector('pr-map').clientWidth))
        .join()
      """;

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
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
  void twoStatesStandSideBySide() {
    var page = browser.person();
    page.navigate(Screens.PROCEDURE);
    Browser.settle(page);
    page.locator("pr-map canvas.leaflet-tile-loaded").first().waitFor();
    byKeys(page);
    byMouse(page);
    fromTheAddress(page);
    end(page);
    onAPhone();
  }

  private static Locator line(Page page) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Trennlinie"));
  }

  private static void byKeys(Page page) {
    page.locator(".pm-tools .pm-compare").press("Enter");
    line(page).waitFor();
    page.waitForCondition(
        () -> line(page).evaluate("e => e === document.activeElement").equals(true));
    assertThat(line(page).getAttribute("aria-valuetext"))
        .isEqualTo(
            "Links Heute auf 50 Prozent der Karte, rechts Entwurf A „Lindenhof“ auf 50 Prozent");
    assertThat(page.evaluate(CUTS)).isEqualTo("50");
    line(page).press("ArrowLeft");
    assertThat(page.evaluate(CUTS)).isEqualTo("52");
    line(page).press("PageUp");
    assertThat(page.evaluate(CUTS)).isEqualTo("42");
    line(page).press("Home");
    assertThat(page.evaluate(CUTS)).isEqualTo("100");
    line(page).press("End");
    assertThat(page.evaluate(CUTS)).isEqualTo("0");
    assertThat(line(page).getAttribute("aria-valuenow")).isEqualTo("100");
    page.getByLabel("Links").selectOption("Entwurf B");
    for (int i = 0; i < 5; i++) {
      line(page).press("PageDown");
    }
    assertThat(page.evaluate(CUTS)).isEqualTo("50,50");
    // The map moves, the line stays.
    page.locator(".pm-map").press("ArrowRight");
    page.waitForTimeout(600);
    assertThat(page.evaluate(CUTS)).isEqualTo("50,50");
  }

  private static void byMouse(Page page) {
    var box = line(page).boundingBox();
    var map = page.locator("pr-map").boundingBox();
    assertThat(box.width).isGreaterThanOrEqualTo(44);
    assertThat(box.height).isGreaterThanOrEqualTo(44);
    page.mouse().move(box.x + 20, box.y + 20);
    page.mouse().down();
    page.mouse().move(map.x + 0.3 * map.width, box.y + 40);
    page.mouse().up();
    assertThat(page.evaluate(CUTS)).isEqualTo("30,70");
    page.getByText("Beide in Worten").click();
    page.getByText("drei Haine geben Schatten").waitFor();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "compare-words-1440");
    page.getByText("Beide in Worten").click();
    Browser.picture(page, "compare-1440");
    page.locator("pr-map .pm-pin").first().press("Enter");
    page.locator(".detail-body, .detail, h1").first().waitFor();
    page.waitForCondition(() -> page.url().contains("/beitrag/"));
    assertThat(line(page).count()).isOne();
  }

  private static void fromTheAddress(Page page) {
    assertThat(page.url()).contains("vergleich=");
    page.reload();
    line(page).waitFor();
    assertThat(page.evaluate(CUTS)).isEqualTo("50,50");
    // Whoever chooses what is on the other side changes sides.
    page.getByLabel("Rechts").selectOption("Entwurf B");
    assertThat(line(page).getAttribute("aria-valuetext")).contains("Links Entwurf A");
  }

  private static void end(Page page) {
    page.getByLabel("Vergleich beenden").press("Enter");
    assertThat(page.evaluate(CUTS)).isEqualTo("");
    assertThat(page.evaluate("() => document.activeElement.className"))
        .asString()
        .contains("pm-compare");
    page.waitForCondition(() -> !page.url().contains("vergleich="));
    page.locator(".pm-layers-button").press("Enter");
    assertThat(layer(page, "Entwurf A „Lindenhof“").isChecked()).isTrue();
    assertThat(layer(page, "Entwurf B").isChecked()).isFalse();
  }

  private static Locator layer(Page page, String name) {
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void onAPhone() {
    var phone = browser.phone(360, 740);
    phone.navigate(Screens.PROCEDURE);
    Browser.settle(phone);
    phone.getByLabel("Ebenen der Karte").tap();
    phone.locator(".pm-panel .pm-compare").tap();
    line(phone).waitFor();
    assertThat(phone.evaluate(CUTS)).isEqualTo("50");
    phone.waitForTimeout(500);
    assertThat(Browser.axe(phone)).isEmpty();
    Browser.picture(phone, "compare-360");
    phone.evaluate("() => document.documentElement.dataset.theme = 'dark'");
    phone.waitForTimeout(500);
    Browser.picture(phone, "compare-360-dark");
    phone.setViewportSize(768, 1024);
    phone.waitForTimeout(500);
    assertThat(phone.evaluate(CUTS)).isEqualTo("50");
    Browser.picture(phone, "compare-768-dark");
  }

  @Test
  void aStyledLayerIsOrderedExplainedAndWrittenAbout() {
    var town = procedures.findBySlug(Screens.SLUG).orElseThrow().municipality();
    var procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    layer(procedure, "Flächen", areas());
    layer(procedure, "Umriss", areas());
    var staff = browser.staff("verwaltung");
    staff.navigate("/verwaltung/" + procedure.slug() + "/ebenen");
    Browser.settle(staff);
    staff.getByLabel("„Flächen“ höher legen").press("Enter");
    staff.getByText("„Flächen“ liegt jetzt über „Umriss“.").waitFor();
    staff.waitForCondition(() ->
        staff
            .evaluate("() => document.activeElement.getAttribute('aria-label')")
            .equals("„Flächen“ höher legen"));
    staff.getByLabel("Darstellung von „Flächen“").press("Enter");
    staff.getByLabel("In der Legende für „Wald“").waitFor();
    for (int width : new int[] {360, 768, 1440}) {
      staff.setViewportSize(width, 900);
      staff.waitForTimeout(400);
      Browser.settle(staff);
      assertThat(Browser.axe(staff)).as("at " + width).isEmpty();
      staff.getByText("Darstellung von „Flächen“").last().scrollIntoViewIfNeeded();
      Browser.picture(staff, "layer-look-" + width);
    }
    residentReads(browser.person(), "/verfahren/" + procedure.slug());
  }

  private static void residentReads(Page page, String address) {
    page.navigate(address);
    Browser.settle(page);
    page.locator("pr-map path.pm-c-wohnen").first().waitFor();
    page.locator(".pm-layers-button").press("Enter");
    var legend = page.getByLabel("Was die Farben und Linien von Flächen bedeuten");
    assertThat(legend.innerText()).contains("Allgemeines Wohngebiet (WA)", "Wald");
    var list = page.getByText("Was in Flächen liegt");
    list.click();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "layer-legend-1440");
    page.locator(".pm-feature").getByText("Wald").press("Enter");
    var said = page.locator(".pm-said");
    said.waitFor();
    assertThat(said.innerText()).contains("Wald").doesNotContain("planzv");
    page.keyboard().press("Escape");
    said.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("pm-feature");
    page.locator(".pm-feature").getByText("Wald").press("Enter");
    Browser.picture(page, "layer-feature-1440");
    page.getByText("Dazu etwas schreiben").press("Enter");
    Browser.arrive(page, address + "/mitmachen");
    page.locator(".place-title").first().waitFor();
    page.evaluate("() => document.documentElement.dataset.theme = 'dark'");
    page.waitForTimeout(500);
    Browser.picture(page, "layer-form-dark-1440");
  }

  private void layer(Procedure procedure, String label, byte[] geoJson) {
    var findings =
        new Findings(
            PlanFormat.GEOJSON,
            "",
            List.of(new FoundLayer(label, GeometryKind.NONE, 2, null, null, null, false, geoJson)),
            List.of());
    var boss =
        new Staff(AccountId.random(), procedure.municipality(), "Amt", Set.of(Role.ADMINISTRATOR));
    plans.add(
        boss,
        new Layer(
            UUID.randomUUID(),
            procedure.municipality(),
            procedure.id(),
            label,
            LayerKind.GEOJSON,
            "",
            Map.of(),
            "",
            1,
            true,
            false),
        findings);
  }

  private static byte[] areas() {
    return ("{\"type\":\"FeatureCollection\",\"features\":["
            + area(9.873, "Allgemeines Wohngebiet (WA)", "WOHNEN")
            + ","
            + area(9.875, "Wald", "WALD")
            + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String area(double west, String use, String type) {
    var east = west + 0.002;
    return "{\"type\":\"Feature\",\"properties\":{\"nutzung\":\"%s\",\"planzv\":\"%s\"},"
            .formatted(use, type)
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,51.984],[%2$s,51.984],[%2$s,51.986],[%1$s,51.986],[%1$s,51.984]]]}}"
            .formatted(west, east);
  }
}
