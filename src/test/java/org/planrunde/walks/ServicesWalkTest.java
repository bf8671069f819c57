package org.planrunde.walks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.plan.Layer;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.StubService;
import org.planrunde.testing.Tiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By keys alone: the address of a service, two of its layers, and a resident's map has them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class ServicesWalkTest {
  private static final String LAYER =
      """
      <Layer><Name>%s</Name><Title>%s</Title><Abstract>%s</Abstract>
      <EX_GeographicBoundingBox><westBoundLongitude>%5$s</westBoundLongitude><eastBoundLongitude>%6$s</eastBoundLongitude><southBoundLatitude>51</southBoundLatitude><northBoundLatitude>53</northBoundLatitude></EX_GeographicBoundingBox>
      <CRS>%4$s</CRS></Layer>
      """;

  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  private Procedure procedure;
  private Browser browser;
  private StubService service;

  @BeforeEach
  void open() {
    var town =
        municipalities.list().stream()
            .filter(it -> it.name().contains("Lindenau"))
            .findFirst()
            .orElseThrow();
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    browser = new Browser(port);
    var tile = Tiles.png();
    service =
        new StubService(it -> {
          var question = String.valueOf(it.getRequestURI().getQuery());
          if (question.contains("GetMap")) {
            StubService.answer(it, 200, "image/png", tile);
          } else {
            StubService.answer(it, 200, "text/xml", capabilities().getBytes(UTF_8));
          }
        });
  }

  @AfterEach
  void close() {
    browser.close();
    service.close();
  }

  private static String capabilities() {
    return """
    <WMS_Capabilities xmlns="http://www.opengis.net/wms" version="1.3.0"><Service><Title>Geodaten des Landkreises Probe</Title>
    <AccessConstraints>Datenlizenz Deutschland – Namensnennung – Version 2.0. Der Quellenvermerk ist zu nennen.</AccessConstraints>
    <ContactInformation><ContactPersonPrimary><ContactOrganization>Landkreis Probe, Amt für Geoinformation</ContactOrganization></ContactPersonPrimary></ContactInformation></Service>
    <Capability><Request><GetMap><Format>image/png</Format></GetMap></Request>%s%s%s%s</Capability></WMS_Capabilities>
    """
        .formatted(
            LAYER.formatted(
                "lsg",
                "Landschaftsschutzgebiete",
                "Gebiete nach § 26 BNatSchG, Stand der letzten Verordnung.",
                "EPSG:3857",
                9,
                11),
            LAYER.formatted(
                "hw100",
                "Überschwemmungsgebiete bei einem hundertjährlichen Hochwasser",
                "Festgesetzte und vorläufig gesicherte Überschwemmungsgebiete der Gewässer erster und zweiter Ordnung.",
                "EPSG:3857",
                9,
                11),
            LAYER.formatted("kueste", "Küstenschutz", "", "EPSG:3857", 7, 8),
            LAYER.formatted("alt", "Altlastenkataster", "", "EPSG:31467", 9, 11));
  }

  @Test
  void twoLayersOfAServiceReachAResident() {
    var page = browser.staff("verwaltung");
    page.navigate("/verwaltung/" + procedure.slug() + "/ebenen");
    var link = page.getByRole(AriaRole.LINK, named("Kartendienste anschließen"));
    link.focus();
    link.press("Enter");
    Browser.arrive(page, "/verwaltung/" + procedure.slug() + "/ebenen/dienste");
    Browser.settle(page);
    ask(page);
    look(page);
    choose(page);
    assertThat(plans.list(procedure))
        .filteredOn(it -> it.procedure() != null)
        .extracting(Layer::label)
        .containsExactly(
            "Landschaftsschutzgebiete",
            "Überschwemmungsgebiete bei einem hundertjährlichen Hochwasser");
    aResidentSeesThem(browser.person());
    // This server asked for them; no browser did.
    assertThat(browser.complaints()).isEmpty();
  }

  private void ask(Page page) {
    var field = page.getByLabel("Adresse des Dienstes");
    field.fill("http://localhost:1/wms");
    field.press("Enter");
    page.getByText("ist nicht erreichbar").waitFor();
    assertThat(field.inputValue()).endsWith(":1/wms");
    Browser.picture(page, "services-refused");
    field.fill(service.address("/wms?REQUEST=GetMap"));
    field.press("Enter");
    page.getByRole(AriaRole.HEADING, named("Geodaten des Landkreises Probe")).waitFor();
  }

  private static void look(Page page) {
    assertThat(page.getByText("liegt außerhalb des Gebiets").count()).isEqualTo(1);
    assertThat(page.getByText("Nicht in Web-Mercator").count()).isEqualTo(1);
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    page.setViewportSize(360, 1_000);
    page.getByRole(AriaRole.BUTTON, named("Ebenen hinzufügen")).scrollIntoViewIfNeeded();
    Browser.picture(page, "services-360-end");
    for (var width : List.of(360, 768, 1440)) {
      page.setViewportSize(width, 1_000);
      page.getByRole(AriaRole.HEADING, named("Geodaten des Landkreises Probe"))
          .scrollIntoViewIfNeeded();
      Browser.picture(page, "services-" + width);
    }
  }

  private static void choose(Page page) {
    for (var name : List.of("Landschaftsschutzgebiete", "Überschwemmungsgebiete bei")) {
      var box = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
      box.focus();
      box.press("Space");
    }
    page.getByRole(AriaRole.BUTTON, named("2 Ebenen hinzufügen")).press("Enter");
    page.locator(".layer-row .strong").getByText("Landschaftsschutzgebiete").waitFor();
    page.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    Browser.picture(page, "services-added");
  }

  private void aResidentSeesThem(Page reader) {
    reader.navigate("/verfahren/" + procedure.slug());
    reader.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    assertThat(service.asked()).anyMatch(it -> it.contains("GetMap") && it.contains("LAYERS=lsg"));
    reader
        .locator("pr-map")
        .getByText("Landkreis Probe, Amt für Geoinformation")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    Browser.picture(reader, "services-resident");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
