package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.console.Commands;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.FactorRequirement;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In and out through a certified OpenID provider that runs here, in a real browser. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "vaadin.productionMode=true",
      "planrunde.login.roles.MODERATOR=beteiligung",
      "planrunde.login.roles.ADMINISTRATOR=beteiligung-leitung",
      "spring.security.oauth2.client.registration.rathaus.client-id=planrunde",
      "spring.security.oauth2.client.registration.rathaus.client-secret=only-for-tests",
      "spring.security.oauth2.client.registration.rathaus.scope=openid,profile"
    })
@DirtiesContext
class ProviderWalkTest {
  private static final int PORT = OidcProvider.freePort();
  private static final String BASE = "http://127.0.0.1:" + PORT;
  private static final OidcProvider PROVIDER = new OidcProvider(BASE);

  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired SecondFactors factors;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  private final String name = "probe-" + UUID.randomUUID().toString().substring(0, 8);
  private final String subject = UUID.randomUUID().toString();
  private Browser browser;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("planrunde.address", () -> BASE);
    registry.add("spring.security.oauth2.client.provider.rathaus.issuer-uri", PROVIDER::issuer);
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(PORT);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void addAccount() {
    accounts.add(
        municipalities.list().getFirst().id(), name, "Mara Probe", SignIn.PASSWORD, Set.of(), true);
  }

  @Test
  void inWithTheRolesOfTheGroupsAndOutAtBothPlaces() {
    addAccount();
    var page = browser.person();
    page.navigate("/anmelden");
    heading(page, "Anmelden");
    assertThat(Browser.axe(page)).isEmpty();
    for (var width : List.of(360, 768, 1440)) {
      page.setViewportSize(width, 900);
      Browser.picture(page, "login-provider-" + width);
    }
    var asked = page.waitForRequest(PROVIDER.issuer() + "/auth?**", () -> toProvider(page));
    assertThat(asked.url())
        .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
        .contains("redirect_uri=" + BASE + "/login/oauth2/code/rathaus");
    say(page, subject, name, "beteiligung andere");
    Browser.arrive(page, "/arbeitsplatz");
    assertThat(rolesOf(name)).containsExactly("MODERATOR");
    // The menu shows what the roles open.
    page.locator("nav").getByText("Moderation").first().waitFor();
    logOut(page);
    page.navigate("/arbeitsplatz");
    Browser.arrive(page, "/anmelden");
    // The provider has forgotten the person, too, and asks again.
    toProvider(page);
  }

  @Test
  void afterwardsOnlyTheSubjectCounts() {
    addAccount();
    enter(subject, name, "beteiligung").close();
    var renamed = name + "-neu";
    enter(subject, renamed, "beteiligung-leitung").close();
    assertThat(rolesOf(name)).containsExactly("ADMINISTRATOR");
    assertThat(rolesOf(renamed)).isEmpty();
    refused(UUID.randomUUID().toString(), name, "beteiligung", "noch kein Konto");
  }

  @Test
  void strangersReadWhatToDo() {
    refused(subject, name, "beteiligung", "noch kein Konto");
    addAccount();
    refused(subject, name, "kegeln", "keine Aufgabe");
    refused(subject, "Mara Möhre", "beteiligung", "Anmeldename fehlt");
    enter(subject, name, "beteiligung").close();
    jdbc.sql("update account set disabled = true where login = ?").param(name).update();
    refused(subject, name, "beteiligung", "gesperrt");
  }

  /** Names can be chosen at some providers, so no name alone opens what somebody uses already. */
  @Test
  void noNameTakesOverWhatIsInUseOrAdministers() {
    addAccount();
    jdbc.sql("update account set last_login = now() where login = ?").param(name).update();
    refused(subject, name, "beteiligung", "noch kein Konto");
    refused(UUID.randomUUID().toString(), "admin", "beteiligung-leitung", "noch kein Konto");
    assertThat(Commands.run(context, "account", "allow-provider", name)).isZero();
    enter(subject, name, "beteiligung").close();
  }

  @Test
  void anAnswerThatNobodyAskedForOpensNothing() {
    addAccount();
    var page = browser.person();
    page.navigate("/login/oauth2/code/rathaus?code=erfunden&state=erfunden");
    page.getByText("passt zu keinem Anfang").waitFor();
    var first = browser.person();
    first.navigate("/anmelden");
    toProvider(first);
    var kept = new ArrayList<String>();
    first.onRequest(r -> {
      if (r.url().startsWith(BASE + "/login/oauth2/")) {
        kept.add(r.url());
      }
    });
    say(first, subject, name, "beteiligung");
    Browser.arrive(first, "/arbeitsplatz");
    // The same answer again, in another browser and in its own.
    for (var again : List.of(page, first)) {
      again.navigate(kept.getFirst());
      again.getByText("passt zu keinem Anfang").or(again.getByText("Heute")).first().waitFor();
    }
    page.navigate("/arbeitsplatz");
    Browser.arrive(page, "/anmelden");
  }

  @Test
  void whoeverCancelsReadsThatNothingHappened() {
    var page = browser.person();
    page.navigate("/anmelden");
    toProvider(page);
    page.locator("button[name=cancel]").click();
    page.getByText("Die Anmeldung wurde abgebrochen").waitFor();
  }

  @Test
  void whereTheTownRequiresItTheProviderIsNotEnough() {
    addAccount();
    var town = municipalities.list().getFirst().id();
    var boss = new Staff(AccountId.random(), town, "Probe", Set.of(Role.ADMINISTRATOR));
    factors.require(boss, FactorRequirement.ALL);
    try {
      var page = enter(subject, name, "beteiligung", "konto");
      page.getByText("verlangt einen zweiten Faktor").waitFor();
      page.navigate("/moderation");
      Browser.arrive(page, "/konto");
    } finally {
      factors.require(boss, FactorRequirement.NONE);
    }
  }

  private Page enter(String subject, String name, String groups) {
    return enter(subject, name, groups, "arbeitsplatz");
  }

  private Page enter(String subject, String name, String groups, String place) {
    var page = browser.person();
    page.navigate("/anmelden");
    toProvider(page);
    say(page, subject, name, groups);
    Browser.arrive(page, "/" + place);
    return page;
  }

  private void refused(String subject, String name, String groups, String sentence) {
    var page = browser.person();
    page.navigate("/anmelden");
    toProvider(page);
    say(page, subject, name, groups);
    page.getByText(sentence).first().waitFor();
    assertThat(page.url()).contains("/anmelden?error=");
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "login-provider-refused");
    page.navigate("/arbeitsplatz");
    Browser.arrive(page, "/anmelden");
    page.close();
  }

  private static void heading(Page page, String text) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first().waitFor();
  }

  private static void toProvider(Page page) {
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Mit der Verwaltungsanmeldung anmelden"))
        .press("Enter");
    page.locator("input[name=sub]").waitFor();
  }

  private static void say(Page page, String subject, String name, String groups) {
    page.locator("input[name=sub]").fill(subject);
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=groups]").fill(groups);
    page.getByText("Anmelden", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void logOut(Page page) {
    page.locator(".avatar").click();
    page.getByText("Abmelden").click();
    page.waitForURL(PROVIDER.issuer() + "/session/end**");
    page.locator("button[name=logout]").click();
    Browser.arrive(page, "/");
  }

  private Set<String> rolesOf(String login) {
    return jdbc.sql(
            "select role from account_role r join account a on a.id = r.account_id where login = ?")
        .param(login)
        .query(String.class)
        .set();
  }
}
