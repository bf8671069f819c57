package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.geo.Crs;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.plan.Layer;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.ShapefileMaker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Shapefile without a word of its system becomes two layers in the right place. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class LayerUploadWalkTest {
  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  private Procedure procedure;
  private Browser browser;

  @BeforeEach
  void open() {
    var town =
        municipalities.list().stream()
            .filter(it -> it.name().contains("Lindenau"))
            .findFirst()
            .orElseThrow();
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aShapefileLandsOnTheMap() throws IOException {
    var page = browser.staff("verwaltung");
    page.setViewportSize(1440, 1200);
    page.navigate("/verwaltung/" + procedure.slug() + "/ebenen");
    page.locator(".layer-form vaadin-select-value-button").press("ArrowDown");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Shapefile"))
        .press("Enter");
    page.getByLabel("Name der Ebene").fill("Bestand");
    page.locator("vaadin-upload:not(.plan-upload *) input[type=file]")
        .setInputFiles(new FilePayload("plan.zip", "application/zip", shapefile()));
    page.getByText("nicht angegeben").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    page.getByText("Koordinatensystem der Datei").first().scrollIntoViewIfNeeded();
    Browser.picture(page, "layer-upload-asks");
    page.locator(".layer-form vaadin-select-value-button").nth(1).press("ArrowDown");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("EPSG:25833"))
        .press("Enter");
    page.getByText("außerhalb des Gebiets").waitFor();
    Browser.picture(page, "layer-upload-elsewhere");
    page.locator(".layer-form vaadin-select-value-button").nth(1).press("ArrowDown");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("EPSG:25832"))
        .press("Enter");
    page.getByText("außerhalb des Gebiets")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.getByText("Grad Nord").waitFor();
    Browser.picture(page, "layer-upload-found");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ebene hinzufügen"))
        .press("Enter");
    page.locator(".layer-row .strong").getByText("Bestand: Flächen").waitFor();
    page.locator("pr-map path.pm-shape").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "layer-upload-done");
    assertThat(plans.list(procedure))
        .filteredOn(it -> it.procedure() != null)
        .extracting(Layer::label)
        .containsExactly("Bestand: Bäume", "Bestand: Flächen");
    assertThat(browser.complaints()).isEmpty();
  }

  private static byte[] shapefile() throws IOException {
    var at = Crs.WGS84.convert(Wgs84.point(9.874, 51.984), Crs.UTM32).getCoordinate();
    return new ShapefileMaker()
        .file("Bäume.shp", ShapefileMaker.shapes(ShapefileMaker.point(1, at.x + 300, at.y)))
        .file(
            "Flächen.shp",
            ShapefileMaker.shapes(ShapefileMaker.parts(5, ShapefileMaker.square(at.x, at.y, 200))))
        .zip();
  }
}
