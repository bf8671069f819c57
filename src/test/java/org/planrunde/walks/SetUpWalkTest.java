package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a name to a public procedure with an area and a layer, by keys; then a resident looks. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class SetUpWalkTest {
  private static final String AREA = polygon(9.87, 51.98, 9.88, 51.99);
  private static final String LAYER =
      "{\"type\":\"Feature\",\"properties\":{\"name\":\"Neuer Weg\"},\"geometry\":"
          + polygon(9.873, 51.983, 9.877, 51.987)
          + "}";

  @LocalServerPort int port;
  private final String name = "Marktplatz " + UUID.randomUUID().toString().substring(0, 6);
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private static String polygon(double west, double south, double east, double north) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
        .formatted(west, south, east, north);
  }

  @Test
  void aNewProcedureWithAreaAndLayerReachesTheResidents() {
    var page = browser.staff("verwaltung");
    accessible(page, "Arbeitsplatz");
    page.navigate("/verwaltung");
    accessible(page, "Verfahren");
    var field = page.getByLabel("Name des neuen Verfahrens");
    field.fill(name);
    field.press("Enter");
    basics(page);
    area(page);
    phases(page);
    accessible(page, "Kategorien");
    next(page, "Termine und Neues");
    accessible(page, "Termine und Neues");
    next(page, "Unterlagen");
    accessible(page, "Unterlagen");
    next(page, "Kontakt und Ergebnis");
    accessible(page, "Kontakt und Ergebnis");
    next(page, "Pläne und Ebenen");
    layer(page);
    onward(page, "Stadtmodell (3D)");
    accessible(page, "Stadtmodell (3D)");
    onward(page, "Entwürfe (3D)");
    accessible(page, "Entwürfe (3D)");
    onward(page, "Moderation");
    accessible(page, "Moderation");
    next(page, "Abstimmung");
    accessible(page, "Abstimmung");
    onward(page, "Prüfen und öffnen");
    accessible(page, "Prüfen und öffnen");
    button(page, "Verfahren öffnen").press("Enter");
    page.getByText("Öffentliche Seite ansehen").waitFor();
    aResidentSeesIt();
    assertThat(browser.complaints()).isEmpty();
  }

  /** Screens that save as one goes have links at their foot. */
  private static void onward(Page page, String step) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weiter: " + step))
        .press("Enter");
  }

  private void basics(Page page) {
    accessible(page, "Grunddaten");
    page.getByLabel("Kurz gesagt").fill("Wie soll der Markt werden?");
    page.getByLabel("Beschreibung").fill("Der Markt wird neu gepflastert.");
    next(page, "Gebiet");
  }

  private void area(Page page) {
    heading(page, "Gebiet");
    page.getByText("GeoJSON laden oder einfügen").press("Enter");
    upload(page, "markt.geojson", AREA);
    page.getByText("Hektar groß").first().waitFor();
    accessible(page, "Gebiet");
    next(page, "Phasen und Rechte");
  }

  private void phases(Page page) {
    heading(page, "Phasen und Rechte");
    button(page, "Phase hinzufügen").press("Enter");
    page.getByLabel("Name der Phase").fill("Ideen");
    var yesterday = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1);
    var from = page.getByLabel("Erster Tag");
    from.fill(DateTimeFormatter.ofPattern("d.M.yyyy").format(yesterday));
    from.press("Enter");
    page.getByText("läuft", new Page.GetByTextOptions().setExact(true)).first().waitFor();
    page.getByRole(AriaRole.CHECKBOX).first().press("Space");
    accessible(page, "Phasen und Rechte");
    next(page, "Kategorien");
  }

  private void layer(Page page) {
    heading(page, "Pläne und Ebenen");
    page.locator(".layer-form vaadin-select-value-button").press("ArrowDown");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("GeoJSON")).press("Enter");
    page.getByLabel("Name der Ebene").fill("Neuer Weg");
    upload(page, "weg.geojson", LAYER);
    page.locator("vaadin-upload-file[complete]").waitFor();
    button(page, "Ebene hinzufügen").press("Enter");
    page.locator(".layer-row .strong").getByText("Neuer Weg").waitFor();
    accessible(page, "Pläne und Ebenen");
    Browser.picture(page, "set-up-layers");
  }

  private void aResidentSeesIt() {
    var resident = browser.person();
    resident.navigate("/");
    var link = resident.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    link.waitFor();
    var fetched = resident.waitForResponse("**/api/v1/layers/**", () -> link.press("Enter"));
    assertThat(fetched.status()).isEqualTo(200);
    resident.locator("pr-map path.pm-shape").first().waitFor();
    Browser.picture(resident, "set-up-resident");
  }

  private static void accessible(Page page, String heading) {
    heading(page, heading);
    assertThat(Browser.axe(page)).as(heading).isEmpty();
  }

  private static void heading(Page page, String text) {
    page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true))
        .waitFor();
  }

  private static void next(Page page, String step) {
    button(page, "Weiter: " + step).press("Enter");
  }

  private static void upload(Page page, String file, String geoJson) {
    page.locator("vaadin-upload:not(.plan-upload *) input[type=file]")
        .setInputFiles(
            new FilePayload(
                file, "application/geo+json", geoJson.getBytes(StandardCharsets.UTF_8)));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
