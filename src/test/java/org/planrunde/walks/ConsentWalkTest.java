package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
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

/** No browser asks the server of somebody else before its person agreed to it, nor afterwards. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class ConsentWalkTest {
  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  private Procedure procedure;
  private Browser browser;
  private StubService service;
  private String host = "";

  @BeforeEach
  void open() {
    var town = Fixtures.municipality();
    municipalities.add(town);
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.BEFORE));
    var tile = Tiles.png();
    service = new StubService(it -> StubService.answer(it, 200, "image/png", tile));
    host = service.address("").substring("http://".length());
    plans.add(layer("Topographie", LayerKind.XYZ, "/{z}/{x}/{y}.png", true));
    plans.add(layer("Gewässer", LayerKind.WMS, "/wms", false));
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
    service.close();
  }

  private Layer layer(String label, LayerKind kind, String path, boolean base) {
    var layer =
        new Layer(
            UUID.randomUUID(),
            procedure.municipality(),
            procedure.id(),
            label,
            kind,
            service.address(path),
            Map.of("layers", "a"),
            "",
            1,
            true,
            base);
    return layer.with(it -> it.proxied = false);
  }

  @Test
  void nothingForeignBeforeSomebodyAgreed() {
    var page = browser.person();
    read(page);
    var question = page.locator(".pm-notice");
    question.getByText("Die Grundkarte kommt von einem anderen Server").waitFor();
    assertThat(question.innerText()).contains(host, "Ihre Internetadresse", "Kartenausschnitt");
    page.waitForTimeout(1_000);
    assertThat(service.asked()).isEmpty();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.pictures(page, "consent-asked");
    agree(page, question);
    revoke(page);
    agreeInTheList(browser.phone(360, 740));
    assertThat(browser.complaints()).allMatch(it -> it.startsWith(service.address("")));
  }

  private void read(Page page) {
    page.navigate("/verfahren/" + procedure.slug());
    Browser.settle(page);
  }

  private void agree(Page page, Locator question) {
    question.getByRole(AriaRole.BUTTON).first().press("Enter");
    page.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    page.waitForCondition(
        () -> service.asked().stream().anyMatch(it -> it.toLowerCase().contains("getmap")));
    assertThat(question.count()).isZero();
    assertThat(page.evaluate("() => document.activeElement.className"))
        .asString()
        .contains("pm-map");
    read(page);
    page.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    assertThat(question.count()).isZero();
  }

  private void revoke(Page page) {
    page.locator(".pm-layers-button").press("Enter");
    var off = page.getByLabel("Nichts mehr von " + host + " laden, auch nicht Topographie");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "consent-given-1440");
    off.press("Enter");
    page.waitForCondition(
        () -> page.evaluate("() => document.activeElement.className").equals("pm-action"));
    assertThat(page.locator("pr-map img.leaflet-tile").count()).isZero();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "consent-revoked-1440");
    var before = service.asked().size();
    read(page);
    page.waitForTimeout(1_000);
    assertThat(service.asked()).hasSize(before);
    assertThat(page.evaluate("() => Object.keys(localStorage).join()")).isEqualTo("");
  }

  private void agreeInTheList(Page phone) {
    var before = service.asked().size();
    read(phone);
    phone.locator(".pm-notice .pm-close").tap();
    phone.getByLabel("Ebenen der Karte").tap();
    Browser.picture(phone, "consent-list-360");
    assertThat(service.asked()).hasSize(before);
    phone.getByLabel("Karte von " + host + " laden: Gewässer").tap();
    phone.locator("pr-map img.leaflet-tile-loaded").first().waitFor();
    assertThat(service.asked().size()).isGreaterThan(before);
    Browser.picture(phone, "consent-list-given-360");
  }
}
