package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** What pages leave in the browser of somebody who looks around, chooses and begins to write. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PrivacyWalkTest {
  private static final String SLUG = "bahnhofsvorplatz";
  private static final String STORED =
      "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()";

  @LocalServerPort int port;
  @Autowired Contributions contributions;
  @Autowired Procedures procedures;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private static List<String> cookies(Page page) {
    return page.context().cookies().stream().map(cookie -> cookie.name).sorted().toList();
  }

  /**
   * Every screen that everybody may open, from the list that the authorisation test keeps whole.
   */
  private List<String> publicScreens() throws IOException {
    var id = procedures.findPublic(SLUG).orElseThrow().id();
    var code = contributions.listPublic(id, Filter.ALL, Order.NEWEST, 0, 1).getFirst().code();
    var text =
        new ClassPathResource("authorisation.csv").getContentAsString(StandardCharsets.UTF_8);
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).stream()
        .filter(row -> row.get("kind").equals("screen") && row.get("anonymous").equals("yes"))
        .map(row -> row.get("path").replace(":slug", SLUG).replace(":code", code))
        .toList();
  }

  @Test
  void lookingAroundLeavesTheSessionsCookieAndNothingElse() throws IOException {
    var page = browser.person();
    var screens = publicScreens();
    assertThat(screens).hasSizeGreaterThan(10);
    for (var screen : screens) {
      page.navigate(screen);
      page.locator("h1").first().waitFor();
      assertThat(cookies(page)).as(screen).containsExactly("JSESSIONID");
      assertThat(stored(page)).as(screen).isEmpty();
    }
    assertThat(page.context().cookies().getFirst())
        .extracting(
            cookie -> cookie.httpOnly, cookie -> cookie.sameSite.name(), cookie -> expires(cookie))
        .containsExactly(true, "LAX", -1.0);
    assertThat(browser.complaints()).isEmpty();
  }

  private static double expires(Cookie cookie) {
    return cookie.expires;
  }

  @SuppressWarnings("unchecked")
  private static List<String> stored(Page page) {
    return (List<String>) page.evaluate(STORED);
  }

  @Test
  void whatIsChosenIsRememberedAndWritingMakesTheStatedToken() {
    var page = browser.person();
    page.navigate("/verfahren/" + SLUG + "/mitmachen");
    page.getByLabel("Überschrift").waitFor();
    assertThat(stored(page)).isEmpty();
    page.getByLabel("Überschrift").fill("Ein Entwurf");
    page.getByText("Entwurf gesichert").waitFor();
    page.waitForFunction("() => sessionStorage.length === 0");
    assertThat(stored(page)).containsExactly("planrunde.token");
    assertThat(cookies(page)).containsExactly("JSESSIONID");

    page.evaluate(
        "() => { const a = document.createElement('pr-appearance'); document.body.append(a);"
            + " a.choose('theme', 'dark'); a.choose('contrast', 'more'); a.speak('en'); }");
    page.locator("html[lang=en]").waitFor();
    assertThat(cookies(page)).containsExactly("JSESSIONID", "pr-contrast", "pr-lang", "pr-theme");
    assertThat(browser.complaints()).isEmpty();
  }
}
