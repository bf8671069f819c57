package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Receipt;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.RefusedException;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Hostile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Texts that would like to be scripts, in every field that people and staff fill, on every page
 * that shows them: each stays a text.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
@ExtendWith(OutputCaptureExtension.class)
class HostileTextWalkTest {
  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Dialogue dialogue;
  @Autowired Answers answers;
  private Browser browser;
  private Procedure procedure;
  private final List<String> codes = new ArrayList<>();

  @BeforeEach
  void open() {
    browser = new Browser(port);
    procedure = procedures.save(hostile());
    Hostile.SCRIPTS.forEach(this::say);
  }

  /** Logs hold nothing that people wrote, so nobody forges a line in them. */
  @AfterEach
  void close(CapturedOutput logs) {
    browser.close();
    assertThat(logs.getAll()).doesNotContain(Hostile.MARK, "HYPERLINK", "onerror");
  }

  private Procedure hostile() {
    var plain =
        Fixtures.procedure(
            municipalities.findBySlug("lindenau").orElseThrow().id(), ModerationPolicy.AFTER);
    var text =
        new ProcedureText(
            "Platz " + Hostile.ALL,
            Hostile.ALL,
            Hostile.ALL,
            Hostile.ALL,
            Hostile.ALL,
            Hostile.ALL,
            Hostile.ALL,
            "");
    return new Procedure(
        plain.id(),
        plain.municipality(),
        plain.slug(),
        text,
        plain.level(),
        plain.moderation(),
        true,
        plain.area(),
        null,
        Set.copyOf(plain.placeKinds()),
        plain.phases(),
        List.of(new Category("verkehr", Hostile.ALL, "SQUARE", "bus-front")),
        List.of(new ContributionType("idee", Hostile.ALL)));
  }

  private void say(String words) {
    var title = words.replace("\r\n", " ");
    var draft =
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            "verkehr",
            "idee",
            title,
            words,
            title.substring(0, Math.min(40, title.length())),
            Wgs84.point(9.871 + 0.0002 * codes.size(), 51.985),
            title,
            true,
            Channel.ONLINE);
    var receipt = contributions.submit(draft);
    codes.add(receipt.code());
    dialogue.say(
        new CommentDraft(
            UUID.randomUUID(),
            receipt.id(),
            null,
            words,
            title.substring(0, Math.min(40, title.length()))),
        BrowserToken.random());
  }

  @Test
  void everyTextStaysATextOnEveryPageOfResidents() {
    var page = browser.person();
    watch(page);
    var home = "/verfahren/" + procedure.slug();
    visit(page, home, ".it");
    assertThat(page.locator(".it h3").first().innerText())
        .isEqualTo(tidied(Hostile.SCRIPTS.getLast()));
    page.locator(".panel-strip vaadin-button").first().click();
    page.locator(".filters").waitFor();
    page.locator("pr-map .leaflet-marker-pane > *").first().waitFor();
    isQuiet(page, home);
    for (var i = 0; i < codes.size(); i++) {
      visit(page, home + "/beitrag/" + codes.get(i), ".comment-form, .voice");
      assertThat(page.locator("h1").innerText()).isEqualTo(tidied(Hostile.SCRIPTS.get(i)));
      assertThat(page.title()).contains(tidied(Hostile.SCRIPTS.get(i)));
    }
    for (var path : List.of("?ansicht=verfahren", "/statistik", "/moderation", "/mitmachen")) {
      visit(page, home + path, "h1");
    }
    for (var path : List.of("/", "/termine", "/ergebnisse", "/?suche=onerror")) {
      visit(page, path, "h1");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  /** All words in one contribution, with an addition and an answer that say the same. */
  private Receipt sayEverything() {
    var receipt =
        contributions.submit(
            new Draft(
                UUID.randomUUID(),
                procedure.id(),
                "verkehr",
                "idee",
                "Alles " + Hostile.ALL,
                Hostile.together(),
                Hostile.ALL.substring(0, 40),
                null,
                Hostile.ALL,
                true,
                Channel.ONLINE));
    dialogue.add(receipt.secret(), UUID.randomUUID(), Hostile.together());
    var staff =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    answers.answer(
        staff,
        procedure.id(),
        new AnswerPlan(List.of(receipt.id()), ProcessingStatus.ANSWERED, Hostile.together(), true));
    return receipt;
  }

  @Test
  void additionsAnswersAndReceiptsShowTextsOnly() {
    var receipt = sayEverything();
    var page = browser.person();
    watch(page);
    visit(page, "/verfahren/" + procedure.slug() + "/beitrag/" + receipt.code(), ".additions");
    shows(page, ".detail-body .voice", ".additions .voice", ".official-text");
    var own = "/quittung?code=" + receipt.secret();
    visit(page, own, ".receipt-case");
    shows(page, ".receipt-case > .voice", ".additions .voice");
    button(page, "Etwas ergänzen").click();
    page.locator(".receipt-change").waitFor();
    isQuiet(page, own);
    contributions.reopen(receipt.id());
    visit(page, own, ".receipt-case");
    button(page, "Ändern").click();
    button(page, "Ort ändern").click();
    page.locator(".receipt-change .seg").waitFor();
    isQuiet(page, own);
    assertThat(page.locator(".receipt-change textarea").inputValue()).isEqualTo(Hostile.together());
    assertThat(browser.complaints()).isEmpty();
  }

  private static void shows(Page page, String... places) {
    for (var place : places) {
      assertThat(page.locator(place).first().textContent()).as(place).isEqualTo(Hostile.together());
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What is looked at in {@link #close}. */
  @Test
  void requestsThatAreRefusedLeaveNoWordInTheLog() {
    var page = browser.person();
    var api = "/api/v1/procedures/" + procedure.slug() + "/contributions";
    for (var body : List.of("{ pwned", "{\"title\": \"pwned", "[\"pwned\"]", "\"pwned\"")) {
      var sent =
          page.request()
              .post(
                  api,
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/json")
                      .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                      .setData(body));
      assertThat(sent.status()).isBetween(400, 499);
    }
    for (var path :
        List.of("/pwned%0d%0aERROR", "/verfahren/pwned%0aERROR", "/?suche=%0a%0dpwned")) {
      assertThat(page.request().get(path).status()).isLessThan(500);
    }
  }

  @Test
  void everyTextStaysATextAtTheDesks() {
    var page = browser.staff("verwaltung");
    watch(page);
    for (var path :
        List.of(
            "/arbeitsplatz",
            "/moderation/" + procedure.slug(),
            "/moderation/" + procedure.slug() + "/protokoll",
            "/antworten/" + procedure.slug(),
            "/auswertung/" + procedure.slug(),
            "/verwaltung",
            "/verwaltung/" + procedure.slug() + "/texte",
            "/verwaltung/" + procedure.slug() + "/kategorien",
            "/verwaltung/" + procedure.slug() + "/ebenen")) {
      visit(page, path, "h1, h2");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  /** What is served without a screen: page heads, pins, calendar. */
  @Test
  void whatMachinesReadIsEscapedToo() {
    var page = browser.person();
    for (var code : codes) {
      var html = page.request().get("/verfahren/" + procedure.slug() + "/beitrag/" + code).text();
      assertThat(html)
          .doesNotContain("<script>window.pwned", "<img src=x", "onload=window.pwned=1>");
    }
    var pins =
        page.request()
            .get(
                "/api/v1/procedures/"
                    + procedure.slug()
                    + "/pins?bbox=9.86,51.97,9.89,52.0&zoom=19");
    assertThat(pins.headers().get("content-type")).contains("json");
    assertThat(pins.headers().get("x-content-type-options")).isEqualTo("nosniff");
    assertThat(pins.headers()).doesNotContainKey("pwned");
  }

  @Test
  void whatCannotBeShownIsRefusedWithASentence() {
    for (var bad :
        List.of(
            "Bank\u0000", "B" + "\u0335".repeat(30) + "ank", "🌳🌳🌳🌳", "x".repeat(1_000_000))) {
      var before = contributions.countPublic(procedure.id(), Filter.ALL);
      var begun = System.nanoTime();
      assertThat(catchThrowable(() -> contributions.submit(Fixtures.draft(procedure, bad, null))))
          .isInstanceOf(RefusedException.class);
      assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
      assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isEqualTo(before);
    }
  }

  private static void watch(Page page) {
    page.addInitScript("window.pwned = 0");
    page.onDialog(dialog -> {
      throw new AssertionError("a dialog: " + dialog.message());
    });
  }

  private static void visit(Page page, String path, String there) {
    page.navigate(path);
    page.locator(there).first().waitFor();
    isQuiet(page, path);
  }

  /** Nothing ran, and nothing became an element that could. */
  private static void isQuiet(Page page, String where) {
    assertThat(page.evaluate("() => window.pwned")).as(where).isEqualTo(0);
    assertThat(
            page.evaluate(
                "() => document.querySelectorAll('[onerror],[onload],[onfocus],[ontoggle],"
                    + "iframe[srcdoc],object,a[href^=\"javascript:\"],form[action*=\":9\"]').length"))
        .as(where)
        .isEqualTo(0);
  }

  private static String tidied(String words) {
    return words.replace("\r\n", " ").replace("\u202e", "");
  }
}
