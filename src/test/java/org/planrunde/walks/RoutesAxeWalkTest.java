package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.Contributions;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.FactorFor;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen there is, on a desk and on a small phone: axe finds nothing. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class RoutesAxeWalkTest {

  /** Asked for between password and code only; opened by the last test. */
  private static final String CODE_SCREEN = "/anmelden/code";

  /** Stands for an uploaded plan, which the demo has none of: {@link PlanWalkTest} makes one. */
  private static final String PLAN = ":version";

  private static final List<String> STEPS =
      List.of(
          "grunddaten",
          "gebiet",
          "phasen",
          "kategorien",
          "termine",
          "unterlagen",
          "ergebnis",
          "moderation",
          "pruefen");

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired Municipalities municipalities;
  private final List<String> found = new ArrayList<>();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** What looks for violations finds one. */
  @Test
  void aFieldWithoutANameIsSeen() {
    var page = browser.person();
    page.navigate("/impressum");
    Browser.settle(page);
    page.evaluate("() => document.querySelector('main').append(document.createElement('input'))");
    assertThat(Browser.axe(page)).anyMatch(line -> line.startsWith("critical label: <input"));
  }

  @Test
  void noScreenOfTheResidentsHasAViolation() throws IOException {
    var page = browser.person();
    screensOf("").forEach(path -> look(page, path));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"moderation", "planung", "verwaltung"})
  void noScreenOfTheStaffHasAViolation(String login) throws IOException {
    var page = browser.staff(login);
    screensOf(login).forEach(path -> look(page, path));
    assertThat(found).isEmpty();
  }

  @Test
  void theScreenBetweenPasswordAndCodeHasNone() {
    var town = municipalities.findBySlug("lindenau").orElseThrow().id();
    var name = "probe-" + UUID.randomUUID();
    var roles = Set.of(Role.MODERATOR);
    var id = accounts.add(town, name, "Mara Probe", SignIn.PASSWORD, roles, false);
    FactorFor.account(factors, new Staff(id, town, "Mara Probe", roles));
    var page = browser.person();
    page.navigate("/anmelden");
    page.getByLabel("Anmeldename").fill(name);
    page.getByLabel("Passwort").first().fill(SignIn.PASSWORD);
    page.keyboard().press("Enter");
    Browser.arrive(page, CODE_SCREEN);
    look(page, CODE_SCREEN);
    assertThat(found).isEmpty();
  }

  @Test
  void theMainScreensHaveNoneInTheDarkAndInForcedColours() {
    var page = browser.person();
    for (var path : Screens.main(code())) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(ColorScheme.DARK)
              .setForcedColors(ForcedColors.NONE));
      look(page, path);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(ColorScheme.LIGHT)
              .setForcedColors(ForcedColors.ACTIVE));
      look(page, path);
    }
    assertThat(found).isEmpty();
  }

  /** Opens it at a desk, then makes the window as small as a phone. */
  private void look(Page page, String path) {
    page.setViewportSize(1440, 900);
    var answer = page.navigate(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    Browser.settle(page);
    // A list of one procedure leads on to it.
    assertThat(URI.create(page.url()).getPath()).startsWith(path);
    note(page, path);
    page.setViewportSize(360, 740);
    note(page, path + " (phone)");
    assertThat(browser.complaints()).as(path).isEmpty();
  }

  private void note(Page page, String where) {
    Browser.axe(page).forEach(violation -> found.add(where + ": " + violation));
  }

  private Stream<String> screensOf(String login) throws IOException {
    try (var in = RoutesAxeWalkTest.class.getResourceAsStream("/authorisation.csv")) {
      assertThat(in).isNotNull();
      var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return rows.stream()
          .map(row -> row.split(",", -1))
          .filter(cells -> cells[1].equals("screen") && login.equals(loginFor(cells)))
          .map(cells -> cells[0])
          .filter(path -> !path.equals(CODE_SCREEN) && !path.contains(PLAN))
          .flatMap(this::filled);
    }
  }

  /** The first of the demo's people who may open it; empty for everybody. */
  private static String loginFor(String[] cells) {
    if (cells[2].equals("yes")) {
      return "";
    }
    return cells[3].equals("yes")
        ? "moderation"
        : cells[4].equals("yes") ? "planung" : "verwaltung";
  }

  private Stream<String> filled(String path) {
    var whole =
        path.replace(":slug", Screens.SLUG).replace(":code", path.contains(":code") ? code() : "");
    return path.contains(":step")
        ? STEPS.stream().map(step -> whole.replace(":step", step))
        : Stream.of(whole);
  }

  private String code() {
    return Screens.code(procedures, contributions);
  }
}
