package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.citymodel.DesignWords;
import org.planrunde.citymodel.Designs;
import org.planrunde.citymodel.Glbs;
import org.planrunde.citymodel.Placement;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.Paint;
import org.planrunde.plan.Plans;
import org.planrunde.plan.Stroke;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A procedure with drafts but without a city model: its layers on the ground, one draft faded into
 * the other.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class DraftSceneWalkTest {
  private static final String READY = "pr-scene[data-ready]";
  private static final String ELSEWHERE = "https://tiles.invalid/";

  /** Which colours shapes are filled with, whatever canvas that is on. */
  private static final String SPY =
      """
      window.fills = [];
      const fill = CanvasRenderingContext2D.prototype.fill;
      CanvasRenderingContext2D.prototype.fill = function (...rule) {
        if (rule[0] === 'evenodd') window.fills.push(this.fillStyle);
        return fill.apply(this, rule);
      };
      """;

  /** Whether the layer's green was among them. */
  private static final String PAINTED =
      """
      () => {
        const probe = document.createElement('canvas').getContext('2d');
        probe.fillStyle = getComputedStyle(document.body).getPropertyValue('--paint-green');
        return window.fills.includes(probe.fillStyle);
      }
      """;

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired Designs designs;
  @TempDir Path folder;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.withScenes(port);
  }

  @AfterEach
  void close() {
    // The map asks there, the scene does not.
    assertThat(browser.complaints()).allMatch(it -> it.startsWith(ELSEWHERE));
    browser.close();
  }

  @Test
  void draftsStandOnTheLayersOfTheMapAndFadeIntoOneAnother() throws IOException {
    var procedure = procedure();
    var page = browser.person();
    page.setDefaultTimeout(90_000);
    page.addInitScript(SPY);
    withoutNetwork(page);
    page.navigate("/verfahren/" + procedure.slug() + "?ansicht=3d");
    page.locator(READY).waitFor();
    layersLieOnTheGround(page);
    variantsFade(page);
    somebodyPointsAtADraft(page);
    onAPhone(procedure);
  }

  private static void withoutNetwork(Page page) {
    page.route(
        url -> url.startsWith(ELSEWHERE),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
  }

  private static void layersLieOnTheGround(Page page) {
    page.waitForFunction(PAINTED);
    page.getByText("Auf dem Boden dieser Ansicht fehlt: Luftbild.").waitFor();
    Browser.still(page);
    Browser.picture(page, "ground-layers");
    assertThat(Browser.axe(page)).isEmpty();
    page.locator(".pm-layers-button").press("Enter");
    page.evaluate("() => window.fills = []");
    layer(page, "Grünes").uncheck();
    Browser.still(page);
    assertThat(page.evaluate(PAINTED)).isEqualTo(false);
    agree(page);
    layer(page, "Luftbild").uncheck();
    page.getByText("Auf dem Boden dieser Ansicht fehlt").waitFor(SceneWalkTest.gone());
    layer(page, "Grünes").check();
    page.waitForFunction(PAINTED);
    Browser.picture(page, "ground-list");
    page.keyboard().press("Escape");
  }

  /** Before that the layer has no box to tick. */
  private static void agree(Page page) {
    var button = page.locator(".pm-foreign .pm-action");
    button.waitFor();
    button.press("Enter");
  }

  private static Locator layer(Page page, String name) {
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void variantsFade(Page page) {
    button(page, "Überblenden").press("Enter");
    var slider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Mischung"));
    assertThat(slider.getAttribute("aria-valuetext"))
        .isEqualTo("Heute 50 Prozent, Halle 50 Prozent");
    page.locator(".variants label:has-text('Halle'):has(:checked)").waitFor();
    Browser.still(page);
    Browser.picture(page, "ground-fade");
    page.getByLabel("Erster Stand").selectOption("Turm");
    for (int i = 0; i < 6; i++) {
      slider.press("ArrowLeft");
    }
    assertThat(slider.getAttribute("aria-valuetext"))
        .isEqualTo("Turm 80 Prozent, Halle 20 Prozent");
    page.locator(".variants label:has-text('Turm'):has(:checked)").waitFor();
    Browser.still(page);
    assertThat(page.locator(".ps-veil").evaluate("e => e.style.opacity")).isEqualTo("0.2");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "ground-fade-two");
    button(page, "Überblenden beenden").press("Enter");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Überblenden");
    // A choice of the person's own ends it, too.
    button(page, "Überblenden").press("Enter");
    slider.waitFor();
    Browser.still(page);
    page.locator(".variants label:has-text('Heute')").click();
    slider.waitFor(SceneWalkTest.gone());
  }

  private static void somebodyPointsAtADraft(Page page) {
    page.locator(".variants label:has-text('Turm')").click();
    Browser.still(page);
    page.getByText("Beitrag schreiben").first().click();
    page.getByText("Wo genau?").first().waitFor();
    page.locator("pr-scene .ps-canvas").focus();
    page.keyboard().press("Enter");
    page.locator(".place-told:has(pr-icon[name=building-2]):has-text('Turm')").waitFor();
    Browser.still(page);
    Browser.picture(page, "ground-pointed");
  }

  private void onAPhone(Procedure procedure) {
    var phone = browser.phone(360, 740);
    phone.setDefaultTimeout(90_000);
    withoutNetwork(phone);
    phone.navigate("/verfahren/" + procedure.slug() + "?ansicht=3d");
    phone.locator(READY).waitFor();
    phone.getByLabel("Ebenen der Karte").tap();
    agree(phone);
    layer(phone, "Luftbild").uncheck();
    Browser.picture(phone, "ground-phone-layers");
    phone.keyboard().press("Escape");
    button(phone, "Überblenden").tap();
    Browser.still(phone);
    assertThat(Browser.axe(phone)).isEmpty();
    Browser.picture(phone, "ground-phone");
    phone.evaluate("() => document.documentElement.dataset.theme = 'dark'");
    Browser.still(phone);
    Browser.picture(phone, "ground-phone-dark");
    phone.setViewportSize(768, 1024);
    Browser.still(phone);
    assertThat(Browser.axe(phone)).isEmpty();
    Browser.picture(phone, "ground-768-dark");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Two drafts, shapes in a look of their own, and pictures of another server that nobody asks. */
  private Procedure procedure() throws IOException {
    var town = procedures.findBySlug(Screens.SLUG).orElseThrow().municipality();
    var procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    var style =
        new LayerStyle(
            "art", List.of(new LayerStyle.Category("", "Grün", Paint.GREEN, Stroke.SOLID)));
    plans.add(layer(procedure, "Grünes", LayerKind.GEOJSON, "", style), areas());
    plans.add(layer(procedure, "Luftbild", LayerKind.XYZ, ELSEWHERE + "{z}/{x}/{y}.png", null));
    var boss = boss(procedure);
    design(boss, procedure, "Halle", 0);
    design(boss, procedure, "Turm", 0.0002);
    return procedure;
  }

  private static Staff boss(Procedure procedure) {
    return new Staff(
        AccountId.random(), procedure.municipality(), "Amt", Set.of(Role.ADMINISTRATOR));
  }

  private static Layer layer(
      Procedure procedure, String label, LayerKind kind, String url, LayerStyle style) {
    return new Layer(
        UUID.randomUUID(),
        procedure.municipality(),
        procedure.id(),
        label,
        kind,
        url,
        Map.of(),
        "",
        1,
        true,
        false,
        style,
        false);
  }

  private void design(Staff boss, Procedure procedure, String name, double north)
      throws IOException {
    Path file = Files.write(folder.resolve(name + ".glb"), Glbs.box());
    try (var checked = designs.check(file)) {
      var id = designs.add(boss, procedure.id(), name + ".glb", name, checked);
      designs.describe(boss, id, new DesignWords(name, name, "Ein roter Kasten auf der Wiese."));
      designs.place(boss, id, new Placement(9.875, 51.985 + north, 0, 30, 8, true));
      designs.show(boss, id, true);
    }
  }

  private static byte[] areas() {
    return """
    {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"art":"a"},"geometry":{"type":"Polygon","coordinates":
        [[[9.872,51.983],[9.878,51.983],[9.878,51.987],[9.872,51.987],[9.872,51.983]],
         [[9.874,51.9845],[9.876,51.9845],[9.876,51.9855],[9.874,51.9855],[9.874,51.9845]]]}},
      {"type":"Feature","properties":{"art":"b"},"geometry":{"type":"LineString","coordinates":
        [[9.871,51.982],[9.875,51.988],[9.879,51.982]]}},
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[9.8712,51.986]}}]}
    """
        .getBytes(StandardCharsets.UTF_8);
  }
}
