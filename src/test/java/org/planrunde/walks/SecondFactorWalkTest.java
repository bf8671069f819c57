package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.FactorRequirement;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.testing.FactorFor;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sets the second factor up and uses it, by keys alone. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class SecondFactorWalkTest {
  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired Municipalities municipalities;
  private final String name = "probe-" + UUID.randomUUID();
  private Staff staff;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
    var town = municipalities.findBySlug("lindenau").orElseThrow().id();
    var roles = Set.of(Role.MODERATOR);
    var id = accounts.add(town, name, "Mara Probe", SignIn.PASSWORD, roles, false);
    staff = new Staff(id, town, "Mara Probe", roles);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void whereItIsRequiredNothingElseOpensBeforeItIsSetUp() {
    factors.require(boss(), FactorRequirement.ALL);
    try {
      var page = browser.person();
      password(page);
      Browser.arrive(page, "/konto");
      page.navigate("/moderation");
      Browser.arrive(page, "/konto");
      setUp(page);
      Browser.arrive(page, "/arbeitsplatz");
      page.navigate("/moderation");
      page.getByText("Bahnhofsvorplatz").first().waitFor();
      assertThat(page.url()).contains("/moderation");
      assertThat(browser.complaints()).isEmpty();
    } finally {
      factors.require(boss(), FactorRequirement.NONE);
    }
  }

  private Staff boss() {
    var roles = Set.of(Role.ADMINISTRATOR);
    return new Staff(AccountId.random(), staff.municipality(), "Probe", roles);
  }

  private void setUp(Page page) {
    var key = page.locator(".secret");
    key.waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "second-factor-set-up");
    var app = FactorFor.typed(key.textContent());
    var code = page.getByLabel("Code aus der App");
    code.fill("000000");
    code.press("Enter");
    page.getByText("gilt nicht oder nicht mehr").first().waitFor();
    code.fill(app.code(0));
    code.press("Enter");
    page.locator(".recovery li").nth(9).waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "second-factor-codes");
    page.keyboard().press("Enter");
  }

  @Test
  void betweenPasswordAndCodeThereIsNobody() {
    var app = FactorFor.account(factors, staff);
    var page = browser.person();
    password(page);
    Browser.arrive(page, "/anmelden/code");
    var code = page.getByLabel("Code aus der App");
    code.waitFor();
    assertThat(page.locator("vaadin-text-field input").count()).isEqualTo(1);
    assertThat(code.getAttribute("inputmode")).isEqualTo("numeric");
    assertThat(code.getAttribute("autocomplete")).isEqualTo("one-time-code");
    assertThat(Browser.axe(page)).isEmpty();
    for (var closed : List.of("/arbeitsplatz", "/konto", "/verwaltung", "/moderation")) {
      page.navigate(closed);
      Browser.arrive(page, "/anmelden");
    }
    page.navigate("/anmelden/code");
    code.fill("000000");
    code.press("Enter");
    Browser.arrive(page, "/anmelden/code");
    page.getByText("Dieser Code gilt nicht").first().waitFor();
    assertThat(code.getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(Browser.axe(page)).isEmpty();
    var shown = app.code(1);
    paste(page, shown.substring(0, 3) + " " + shown.substring(3));
    page.keyboard().press("Enter");
    Browser.arrive(page, "/moderation");
    assertThat(browser.complaints()).isEmpty();
  }

  /** As a password manager or the phone would, with the space that apps show. */
  private static void paste(Page page, String text) {
    page.getByLabel("Code aus der App").focus();
    page.keyboard().insertText(text);
  }

  @Test
  void aRecoveryCodeOpensWhenThePhoneIsGone() {
    var app = FactorFor.account(factors, staff);
    var page = browser.phone(360, 740);
    password(page);
    var shown = page.getByLabel("Code aus der App");
    shown.fill("000000");
    shown.press("Enter");
    var wrong = page.getByText("Dieser Code gilt nicht");
    wrong.first().waitFor();
    var lost = page.getByText("Ich habe mein Telefon nicht");
    lost.press("Enter");
    var code = page.getByLabel("Wiederherstellungscode");
    code.waitFor();
    assertThat(wrong.count()).isZero();
    assertThat(Browser.axe(page)).isEmpty();
    code.fill(app.recoveryCodes().getFirst());
    code.press("Enter");
    Browser.arrive(page, "/arbeitsplatz");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void picturesOfEveryStep() {
    FactorFor.account(factors, staff);
    for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var width = widthIn(light);
      var page = browser.person(width, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
      page.navigate("/anmelden?error=often");
      page.locator("input[name=username]").waitFor();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Passwort anzeigen"))
          .waitFor();
      Browser.picture(page, "login-" + width + "-" + light);
      password(page);
      page.getByLabel("Code aus der App").fill("123");
      page.keyboard().press("Enter");
      Browser.arrive(page, "/anmelden/code");
      page.getByText("Dieser Code gilt nicht").first().waitFor();
      assertThat(Browser.axe(page)).isEmpty();
      Browser.picture(page, "code-" + width + "-" + light);
      page.close();
    }
  }

  /** A small phone by day and a desk by night. */
  private static int widthIn(ColorScheme light) {
    return light == ColorScheme.LIGHT ? 360 : 1440;
  }

  @Test
  void picturesOfTheOwnAccount() {
    var page = browser.staff("verwaltung");
    for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var width = widthIn(light);
      page.setViewportSize(width, 1200);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
      page.navigate("/konto");
      page.getByText("Zweiten Faktor einrichten").press("Enter");
      page.locator(".secret").waitFor();
      assertThat(Browser.axe(page)).isEmpty();
      Browser.picture(page, "account-" + width + "-" + light);
    }
    try {
      radio(page, "Administration").press("Space");
      page.getByText("Gespeichert.").waitFor();
      assertThat(factors.requirement(staff)).isEqualTo(FactorRequirement.ADMINISTRATORS);
    } finally {
      factors.require(boss(), FactorRequirement.NONE);
    }
  }

  private static Locator radio(Page page, String name) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
  }

  private void password(Page page) {
    page.navigate("/anmelden");
    page.locator("input[name=username]").fill(name);
    page.locator("input[name=password]").fill(SignIn.PASSWORD);
    page.keyboard().press("Enter");
  }
}
