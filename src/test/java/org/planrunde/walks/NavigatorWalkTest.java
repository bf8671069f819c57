package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planrunde.procedure.dossier.CalendarFile;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident finds a procedure, reads what came of it and takes a date home; phone and desk. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class NavigatorWalkTest {
  @LocalServerPort int port;
  private Browser browser;

  /** True if nothing in it has to be found by scrolling sideways. */
  private static final String FITS =
      "e => e.scrollWidth <= e.clientWidth && [...e.querySelectorAll('label, vaadin-button')]"
          + ".every(c => c.getBoundingClientRect().right <= innerWidth)";

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "360, 740"})
  void fromASearchToAResultAndADateInTheCalendar(int width, int height) throws IOException {
    var page = browser.person(width, height);
    page.navigate("/");
    page.locator(".pr h3").first().waitFor();
    assertThat((Boolean) page.locator(".portal-filter").evaluate(FITS)).isTrue();
    page.locator(".portal-filter label:has-text('Beendet')").click();
    page.getByText("1 Verfahren gefunden").waitFor();
    page.waitForURL("**/?stand=done");
    page.locator(".portal-filter label:has-text('Beendet')").click();
    page.locator(".portal-head input[type=text], .portal-head .search input")
        .first()
        .fill("kastan");
    page.getByText("1 Verfahren gefunden").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    page.locator(".pr h3 a").first().click();
    page.locator(".proc-tabs label:has-text('Worum es geht')").click();
    page.getByText("61 von 74 Themen").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();

    Download file = page.waitForDownload(() -> page.getByText("In den Kalender").first().click());
    var events = CalendarFile.read(Files.readString(file.path(), StandardCharsets.UTF_8)).events();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst()).containsEntry("SUMMARY", "Baustellensprechstunde");

    page.getByText("Zahlen zu den Beiträgen").first().click();
    page.getByText("Worum es in den Beiträgen geht").waitFor();
    page.getByText("Als Tabelle").first().click();
    Download table = page.waitForDownload(() -> page.getByText("CSV-Datei").first().click());
    assertThat(Files.readString(table.path(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFThema;Beiträge\r\n")
        .contains("Radwege;");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "navigator-figures-" + width);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theBarLeadsToDatesAndResults() {
    var page = browser.person();
    page.navigate("/");
    page.getByRole(AriaRole.LINK, named("Termine")).first().click();
    page.getByText("Werkstatt: Wie viel Platz bekommt wer?").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    page.getByRole(AriaRole.LINK, named("Ergebnisse")).first().click();
    page.getByText("Antworten auf alle Themen").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theOwnPositionIsAskedForAndSortsTheList() {
    var page = browser.person();
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(51.98, 9.87));
    page.navigate("/");
    page.getByRole(AriaRole.BUTTON, named("In meiner Nähe")).click();
    page.getByText("Das Nächste zuerst").waitFor();
    assertThat(page.getByText("entfernt").count()).isPositive();
    assertThat(page.url()).doesNotContain("9.8").doesNotContain("51.9");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
