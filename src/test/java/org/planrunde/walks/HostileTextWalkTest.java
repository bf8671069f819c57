package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Filter;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Texts that would like to be scripts, in every field that people and staff fill, on every page
 * that shows them: each stays a text.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class HostileTextWalkTest {
  /** Sets a mark on the page if anything of it runs. */
  private static final List<String> SCRIPTS =
      List.of(
          "<script>window.pwned=1</script>",
          "<img src=x onerror=window.pwned=1>",
          "\"><svg onload=window.pwned=1>",
          "'><body onload=window.pwned=1>",
          "' autofocus onfocus='window.pwned=1",
          "</title><script>window.pwned=1</script>",
          "</textarea><script>window.pwned=1</script>",
          "</style><script>window.pwned=1</script>",
          "--><script>window.pwned=1</script><!--",
          "]]><script>window.pwned=1</script>",
          "javascript:window.pwned=1",
          "<a href=\"javascript:window.pwned=1\">hier</a>",
          "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
          "<math><mtext><img src=x onerror=window.pwned=1></mtext></math>",
          "<details open ontoggle=window.pwned=1>",
          "<template><img src=x onerror=window.pwned=1></template>",
          "<object data='data:text/html,<script>window.pwned=1</script>'>",
          "<style>@import 'http://127.0.0.1:9/x'</style>",
          "<link rel=stylesheet href=http://127.0.0.1:9/x>",
          "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9'>",
          "<form action=http://127.0.0.1:9><input autofocus>",
          "{{constructor.constructor('window.pwned=1')()}}",
          "${window.pwned=1} #{7*7} *{7*7}",
          "{0} {1,choice,0#x} {2}",
          "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
          "&lt;script&gt;window.pwned=1&lt;/script&gt;",
          "+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-",
          "\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e",
          "=HYPERLINK(\"http://127.0.0.1:9\";\"hier\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "Zeile\r\nSet-Cookie: pwned=1",
          "Rathaus \u202egnp.exe",
          "https://xn--80ak6aa92e.com/ und https://www.аррӏе.com/");

  private static final String ALL = "\"'></title><img src=x onerror=window.pwned=1>";

  @LocalServerPort int port;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Dialogue dialogue;
  private Browser browser;
  private Procedure procedure;
  private final List<String> codes = new ArrayList<>();

  @BeforeEach
  void open() {
    browser = new Browser(port);
    procedure = procedures.save(hostile());
    SCRIPTS.forEach(this::say);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Procedure hostile() {
    var plain =
        Fixtures.procedure(
            municipalities.findBySlug("lindenau").orElseThrow().id(), ModerationPolicy.AFTER);
    var text = new ProcedureText("Platz " + ALL, ALL, ALL, ALL, ALL, ALL, ALL, "");
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
        List.of(new Category("verkehr", ALL, "SQUARE", "bus-front")),
        List.of(new ContributionType("idee", ALL)));
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
    assertThat(page.locator(".it h3").first().innerText()).isEqualTo(tidied(SCRIPTS.getLast()));
    page.locator(".panel-strip vaadin-button").first().click();
    page.locator(".filters").waitFor();
    page.locator("pr-map .leaflet-marker-pane > *").first().waitFor();
    isQuiet(page, home);
    for (var i = 0; i < codes.size(); i++) {
      visit(page, home + "/beitrag/" + codes.get(i), ".comment-form, .voice");
      assertThat(page.locator("h1").innerText()).isEqualTo(tidied(SCRIPTS.get(i)));
      assertThat(page.title()).contains(tidied(SCRIPTS.get(i)));
    }
    for (var path : List.of("?ansicht=verfahren", "/statistik", "/moderation", "/mitmachen")) {
      visit(page, home + path, "h1");
    }
    for (var path : List.of("/", "/termine", "/ergebnisse", "/?suche=onerror")) {
      visit(page, path, "h1");
    }
    assertThat(browser.complaints()).isEmpty();
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
