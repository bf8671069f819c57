package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.identity.Municipalities;
import org.planrunde.plan.MapServices;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.MapServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident asks a real WMS what stands in the middle of the map, by mouse and by keys. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PlaceInfoWalkTest {
  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired MapServices services;
  private Procedure procedure;
  private Browser browser;
  private MapServer server;

  @BeforeEach
  void open() throws IOException {
    server = new MapServer(folder);
    var town = Fixtures.municipality();
    municipalities.add(town);
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    var offer = services.ask(server.address()).find("baum32").orElseThrow();
    services.prepare(procedure, List.of(offer), "", false).forEach(it -> plans.add(it.layer()));
    browser = new Browser(port);
  }

  /** No browser left this server. */
  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
    server.close();
  }

  @Test
  void aTreeSaysWhatItIs() {
    var page = browser.person();
    page.navigate("/verfahren/" + procedure.slug());
    Browser.settle(page);
    page.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    var said = page.locator(".pm-said");
    byMouse(page, said);
    byKeys(page, said);
    legend(page);
  }

  private static void byMouse(Page page, Locator said) {
    var map = page.locator("pr-map").boundingBox();
    page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
    said.getByText("Linde").first().waitFor();
    assertThat(said.innerText()).contains("Titel von baum32", "Dazu etwas schreiben");
    page.waitForTimeout(400);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "info-1440");
    page.keyboard().press("Escape");
    said.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.mouse().click(map.x + map.width / 2 + 150, map.y + map.height / 2);
    said.getByText("Hier ist nichts verzeichnet.").waitFor();
    page.keyboard().press("Escape");
  }

  private static void byKeys(Page page, Locator said) {
    page.locator(".pm-layers-button").press("Enter");
    page.getByText("Was liegt in der Mitte der Karte? (Titel von baum32)").press("Enter");
    said.getByText("Linde").first().waitFor();
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("pm-said");
    page.keyboard().press("Escape");
    page.waitForCondition(() ->
        String.valueOf(page.evaluate("() => document.activeElement.className"))
            .contains("pm-layers-button"));
  }

  private static void legend(Page page) {
    page.locator(".pm-layers-button").press("Enter");
    page.getByText("Legende von Titel von baum32").press("Enter");
    page.waitForFunction("() => document.querySelector('.pm-legend-picture')?.naturalWidth > 0");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.pictures(page, "info-legend");
  }
}
