package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody takes the contributions of a procedure home, as a file and page by page. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class OpenDataWalkTest {
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

  @ParameterizedTest
  @CsvSource({"1440, 900", "360, 740"})
  void fromTheFiguresToAFileAndToThePages(int width, int height) throws IOException {
    var page = browser.person(width, height);
    page.navigate("/verfahren/bahnhofsvorplatz/statistik");
    var heading =
        page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Daten").setExact(true));
    heading.waitFor();
    heading.scrollIntoViewIfNeeded();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "opendata-figures-" + width);
    Download file = page.waitForDownload(() -> link(page, "CSV").click());
    assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFcode;title;text;");

    link(page, "Schnittstelle für Kartenprogramme").click();
    page.waitForURL("**/api/v1/ogc/collections/*?f=html");
    looked(page, "opendata-collection-" + width);
    link(page, "Inhalt ansehen").click();
    page.locator("table").waitFor();
    looked(page, "opendata-items-" + width);
    page.locator("tbody th a").first().click();
    page.locator("dl").waitFor();
    looked(page, "opendata-item-" + width);
    link(page, "English").click();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    link(page, "Overview").click();
    page.getByText("Public contributions and areas").waitFor();
    looked(page, "opendata-landing-" + width);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void inTheDarkToo() {
    var page = browser.person();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.navigate("/api/v1/ogc/collections");
    looked(page, "opendata-collections-dark");
    assertThat(browser.complaints()).isEmpty();
  }

  /**
   * Here and not in a test of the doors, since every unknown path is answered by the whole house.
   */
  @Test
  void aFileOfAnotherKindIsNotThere() {
    var page = browser.person();
    for (var file : new String[] {"contributions.exe", "contributions.csv.exe"}) {
      var path = "/api/v1/procedures/bahnhofsvorplatz/" + file;
      assertThat(page.request().get(path).status()).as(file).isEqualTo(404);
    }
  }

  private static void looked(Page page, String name) {
    assertThat(Browser.axe(page)).as(name).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name)
        .isTrue();
    Browser.picture(page, name);
  }

  private static com.microsoft.playwright.Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
