package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.Glbs;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town in three dimensions: looked at, pointed at, and seen again by the planner. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class SceneWalkTest {
  private static final String PROCEDURE = "/verfahren/bahnhofsvorplatz";
  private static final String READY = "pr-scene[data-ready]";
  private static final String PLACE = ".place-told:has(pr-icon[name=building-2])";

  @LocalServerPort int port;
  @Autowired CityModels models;
  @Autowired Procedures procedures;
  @Autowired JdbcClient jdbc;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.withScenes(port);
    var procedure = procedures.findBySlug("bahnhofsvorplatz").orElseThrow();
    await().atMost(Duration.ofMinutes(2)).until(() -> !models.listReady(procedure.id()).isEmpty());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** Without a graphics card a picture takes as long as the machine has other work. */
  private static Page patient(Page page) {
    page.setDefaultTimeout(90_000);
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static void deepen(Page page) {
    page.locator(".sight label:has-text('3D')").click();
    page.locator(READY).waitFor();
    Browser.still(page);
  }

  @Test
  void aResidentLooksAround() {
    var page = patient(browser.person());
    page.navigate(PROCEDURE);
    page.locator("pr-map .pm-pin").first().waitFor();
    Browser.picture(page, "scene-switch");
    deepen(page);
    assertThat(page.url()).contains("ansicht=3d");
    page.locator("pr-scene .ps-pin").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "scene-south");
    button(page, "Blick von oben").click();
    Browser.still(page);
    Browser.picture(page, "scene-top");
    button(page, "Blick von Süden").click();
    button(page, "21. Dez.").click();
    Browser.still(page);
    Browser.picture(page, "scene-december");
    button(page, "Näher heran").click();
    button(page, "Näher heran").click();
    button(page, "Nach links drehen").click();
    button(page, "Blick verschieben").click();
    button(page, "Nach vorn").click();
    Browser.still(page);
    Browser.picture(page, "scene-near");
    button(page, "Blick auf Augenhöhe").click();
    Browser.still(page);
    Browser.picture(page, "scene-person");
    page.reload();
    page.locator(READY).waitFor();
    // By key: the pins of other remarks may stand before the first one.
    page.locator("pr-scene .ps-pin:not([style*=hidden])").first().press("Enter");
    page.locator(".detail-body").waitFor();
    Browser.still(page);
    Browser.picture(page, "scene-detail");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void phonesAndTheDark() {
    var phone = patient(browser.phone(360, 740));
    phone.navigate(PROCEDURE + "?ansicht=3d");
    phone.locator(READY).waitFor();
    Browser.still(phone);
    assertThat(Browser.axe(phone)).isEmpty();
    phone.waitForResponse(
        it -> it.url().endsWith("design.glb"),
        () -> phone.locator(".variants label:has-text('Entwurf A')").tap());
    Browser.still(phone);
    Browser.picture(phone, "scene-phone");
    button(phone, "Sonne").tap();
    Browser.picture(phone, "scene-phone-sun");
    var dark = patient(browser.person());
    dark.navigate(PROCEDURE + "?ansicht=3d");
    dark.evaluate("() => document.documentElement.setAttribute('data-theme', 'dark')");
    dark.locator(READY).waitFor();
    dark.waitForResponse(
        it -> it.url().endsWith("design.glb"),
        () -> dark.locator(".variants label:has-text('Entwurf A')").click());
    Browser.still(dark);
    assertThat(Browser.axe(dark)).isEmpty();
    Browser.picture(dark, "scene-dark");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aRemarkOnAFacadeIsSeenAgainByTheModerator() {
    var title = "Uhr an die Fassade " + UUID.randomUUID().toString().substring(0, 6);
    var page = patient(browser.person());
    page.navigate(PROCEDURE + "?ansicht=3d");
    page.locator(READY).waitFor();
    page.getByText("Beitrag schreiben").first().click();
    page.getByText("Wo genau?").first().waitFor();
    Browser.still(page);
    pointAtWall(page);
    Browser.picture(page, "scene-form");
    assertThat(Browser.axe(page)).isEmpty();
    send(page, title);
    var z =
        jdbc.sql(
                "select st_z(point) as z, above, object from contribution_anchor a"
                    + " join contribution c on c.id = a.contribution_id where c.title = ?")
            .param(title)
            .query((rs, n) -> rs.getDouble("z") - rs.getDouble("above"))
            .single();
    assertThat(z).isBetween(127.9, 128.1);

    var moderator = patient(browser.staff("moderation"));
    moderator.navigate("/moderation/bahnhofsvorplatz");
    moderator.getByText(title).first().click();
    moderator.locator(".sheet-of-paper .anchor-note").waitFor();
    Browser.picture(moderator, "scene-queue");
    button(moderator, "In 3D ansehen").click();
    moderator.locator(READY).waitFor();
    moderator.locator(".ps-own").waitFor();
    Browser.still(moderator);
    assertThat(Browser.axe(moderator)).isEmpty();
    Browser.picture(moderator, "scene-seen-again");
    assertThat(browser.complaints()).isEmpty();
  }

  /** Clicks upwards from the middle until something that stands there is hit. */
  private static void pointAtWall(Page page) {
    for (int y = 400; y > 150; y -= 20) {
      page.locator("pr-scene .ps-canvas").click(new Locator.ClickOptions().setPosition(492, y));
      Browser.still(page);
      if (page.locator(PLACE + ":has-text('seite')").count() > 0) {
        return;
      }
    }
    throw new AssertionError("no wall to be seen");
  }

  @Test
  void keysAlonePointAtThePlaceBelowTheCrosshair() {
    var page = patient(browser.person());
    page.navigate(PROCEDURE + "/mitmachen?ansicht=3d");
    page.locator(READY).waitFor();
    page.locator("pr-scene .ps-canvas").focus();
    for (var key : new String[] {"ArrowUp", "Shift+ArrowLeft", "+", "Enter"}) {
      page.keyboard().press(key);
    }
    page.locator("pr-scene .ps-own:not([hidden])").waitFor();
    page.locator(".place-title").waitFor();
    Browser.still(page);
    Browser.picture(page, "scene-keys");
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement?.matches('vaadin-text-field input')");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void withoutASceneStoreyAndSideAreTold() {
    var title = "Hinterhof " + UUID.randomUUID().toString().substring(0, 6);
    try (var flat = new Browser(port)) {
      var page = patient(flat.person());
      // Even without a graphics card Chromium may draw it; other browsers and machines cannot.
      page.addInitScript(
          "const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext ="
              + " function (kind, ...more) { return kind === 'webgl2' ? null : get.call(this, kind, ...more) }");
      page.navigate(PROCEDURE);
      page.locator(".sight label:has-text('3D')").click();
      page.locator("pr-scene .ps-unable").waitFor();
      assertThat(page.locator(".unseen-designs").innerText()).contains("Lindenhof", "Lange Bank");
      Browser.picture(page, "scene-unable");
      assertThat(Browser.axe(page)).isEmpty();
      page.locator(".sight label:has-text('Karte')").click();
      page.getByText("Beitrag schreiben").first().click();
      page.getByText("Setzen Sie die Nadel").waitFor();
      page.locator("pr-map").click(new Locator.ClickOptions().setPosition(500, 330));
      page.locator(".place-title").waitFor();
      page.getByText("Stockwerk und Seite angeben").click();
      page.getByLabel("Stockwerk", new Page.GetByLabelOptions().setExact(true)).click();
      page.locator("vaadin-select-item:has-text('3. Stock')").first().click();
      page.getByLabel("Seite des Gebäudes").click();
      page.locator("vaadin-select-item:has-text('Südseite')").first().click();
      page.locator("vaadin-select-list-box vaadin-select-item:visible").first().waitFor(gone());
      Browser.picture(page, "scene-words");
      assertThat(Browser.axe(page)).isEmpty();
      send(page, title);
      assertThat(flat.complaints()).isEmpty();
    }
    var told =
        jdbc.sql(
                "select storey || ' ' || side as told from contribution_anchor a"
                    + " join contribution c on c.id = a.contribution_id where c.title = ?")
            .param(title)
            .query((rs, n) -> rs.getString("told"))
            .single();
    assertThat(told).isEqualTo("3 SOUTH");
  }

  @Test
  void aRemarkOnADraftIsSeenAgainInTheSameVariant() {
    var title = "Bank am Wasser " + UUID.randomUUID().toString().substring(0, 6);
    var page = patient(browser.person());
    page.navigate(PROCEDURE + "/mitmachen?ansicht=3d");
    page.locator(READY).waitFor();
    page.locator(".variants input").first().focus();
    choose(page, "ArrowRight");
    Browser.picture(page, "scene-variant-a");
    choose(page, "ArrowRight");
    Browser.picture(page, "scene-variant-b");
    assertThat(Browser.axe(page)).isEmpty();
    page.locator("pr-scene .ps-canvas").focus();
    page.keyboard().press("Enter");
    page.locator("pr-scene .ps-own:not([hidden])").waitFor();
    page.locator(PLACE + ":has-text('Entwurf B')").waitFor();
    send(page, title);
    var kept =
        jdbc.sql(
                """
                select d.title || ' ' || (a.scene ->> 'variant') as kept from contribution_anchor a
                  join contribution c on c.id = a.contribution_id
                  join design d on d.id::text = a.object and a.model = a.object
                where c.title = ?
                """)
            .param(title)
            .query((rs, n) -> rs.getString("kept"))
            .single();
    assertThat(kept).isEqualTo("Lange Bank Entwurf B");

    var moderator = patient(browser.staff("moderation"));
    moderator.navigate("/moderation/bahnhofsvorplatz");
    moderator.getByText(title).first().click();
    moderator.locator(".sheet-of-paper .anchor-note").waitFor();
    moderator.waitForResponse(
        it -> it.url().endsWith("design.glb"), () -> button(moderator, "In 3D ansehen").click());
    moderator.locator(READY).waitFor();
    assertThat(moderator.locator(".scene-dialog .variants label:has(:checked)").innerText())
        .isEqualTo("Entwurf B");
    Browser.still(moderator);
    Browser.picture(moderator, "scene-variant-again");
    assertThat(browser.complaints()).isEmpty();
  }

  /** The next variant; its design is fetched when it is first seen. */
  private static void choose(Page page, String key) {
    page.waitForResponse(it -> it.url().endsWith("design.glb"), () -> page.keyboard().press(key));
    Browser.still(page);
  }

  @Test
  void anOfficePutsADesignIn() {
    var page = patient(browser.staff("verwaltung"));
    page.navigate("/verwaltung/bahnhofsvorplatz/entwuerfe");
    var file = page.locator("vaadin-upload input[type=file]");
    file.setInputFiles(new FilePayload("foto.glb", "model/gltf-binary", new byte[] {1, 2, 3}));
    page.getByText("Die Datei ist kein GLB").waitFor();
    file.setInputFiles(new FilePayload("halle.glb", "model/gltf-binary", Glbs.box()));
    page.locator(".design-panel " + READY).waitFor();
    page.getByLabel("Drehung").fill("400");
    page.keyboard().press("Tab");
    page.getByText("Gespeichert.").waitFor();
    assertThat(page.getByLabel("Drehung").inputValue()).isEqualTo("40");
    page.getByLabel("Maßstab").fill("0");
    page.keyboard().press("Tab");
    page.getByText("Bitte geben Sie den Maßstab an").first().waitFor();
    page.getByLabel("Maßstab").fill("2");
    page.keyboard().press("Tab");
    page.locator(".design-panel .ps-canvas").focus();
    page.keyboard().press("ArrowUp");
    var before = page.getByLabel("Lage des Nullpunkts").inputValue();
    page.keyboard().press("Enter");
    page.waitForFunction(
        "it => [...document.querySelectorAll('vaadin-text-field')].some(f => f.label.startsWith('Lage') && f.value !== it)",
        before);
    Browser.still(page);
    Browser.picture(page, "design-place");
    button(page, "Für alle sichtbar machen").click();
    page.getByText("Bitte beschreiben Sie in 20 bis").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "design-words");
    button(page, "Löschen").click();
    page.locator(".design-panel .note vaadin-button:has-text('Löschen')").click();
    page.locator(".design-panel")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(browser.complaints()).isEmpty();
  }

  private static void send(Page page, String title) {
    page.getByLabel("Überschrift").fill(title);
    page.getByLabel("Ihr Text").fill("Man sähe sie von der ganzen Straße aus.");
    page.locator(".form label:has-text('Aufenthalt')").click();
    page.locator(".form label:has-text('Idee')").click();
    page.getByLabel("Ich bin einverstanden").check();
    button(page, "Abschicken").click();
    page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
  }
}
