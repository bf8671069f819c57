package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planrunde.console.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Real contributions, where they lie beside the clone: imported, shown, filtered, grouped. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class BonnWalkTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Test
  void theBonnContributionsAreImportedShownFilteredAndGrouped() {
    var file =
        Optional.ofNullable(System.getenv("PLANRUNDE_SHARED"))
            .map(Path::of)
            .orElse(Path.of("..", "shared"))
            .resolve("data/contributions/raddialog-bonn-2017.jsonl");
    assumeTrue(Files.exists(file), "skipped: the real contributions are not beside this clone");
    assertThat(
            Commands.run(
                context,
                "import",
                "contributions",
                file.toString(),
                "--procedure",
                "raddialog",
                "--create",
                "Raddialog",
                "--municipality",
                "lindenau"))
        .isZero();
    try (var browser = new Browser(port)) {
      var page = browser.person();
      page.navigate("/verfahren/raddialog");
      page.getByText("2.199 von 2.314").first().waitFor();
      page.locator("pr-map [role=button], pr-map button").first().waitFor();
      Browser.picture(page, "bonn-map");
      filter(page);
      group(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void filter(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtern")).first().click();
    page.getByLabel("In Beiträgen suchen").fill("Ampelschaltung");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => !document.body.innerText.includes('2.199 von 2.314')"
            + " && /von \\d+ im Kartenausschnitt/.test(document.body.innerText)");
    Browser.picture(page, "bonn-filter");
  }

  private static void group(Browser browser) {
    var page = browser.staff("planung");
    page.navigate("/auswertung/raddialog");
    page.getByText("Neu gruppieren").first().click();
    page.getByText("Typisch").first().waitFor(new Locator.WaitForOptions().setTimeout(180_000));
    assertThat(page.locator(".group").count()).isGreaterThan(2);
    Browser.picture(page, "bonn-groups");
  }
}
