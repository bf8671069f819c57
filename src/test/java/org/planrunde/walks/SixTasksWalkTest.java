package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The six things residents come for, by keys alone, each control found by role and name. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class SixTasksWalkTest {
  private static final int MOST_KEYS = 60;

  @LocalServerPort int port;
  private final String mark = UUID.randomUUID().toString().substring(0, 6);
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  @Test
  void aProcedureIsFound() {
    var page = browser.person();
    var keys = start(page, "/");
    keys.to(AriaRole.TEXTBOX, "Verfahren suchen").type("Bahnhof").told("1 Verfahren gefunden");
    keys.to(AriaRole.LINK, "Bahnhofsvorplatz").press("Enter");
    keys.led(AriaRole.HEADING, "Bahnhofsvorplatz");
    Browser.arrive(page, Screens.PROCEDURE);
    count("find a procedure", keys, 30);
  }

  @Test
  void aPlaceIsSetOnTheMapAtADesk() {
    var page = browser.person();
    var keys = start(page, Screens.PROCEDURE);
    keys.to(AriaRole.LINK, "Beitrag schreiben").press("Enter");
    keys.led(AriaRole.HEADING, "Ihr Beitrag");
    keys.to(AriaRole.APPLICATION, "Karte").press("Enter").led(AriaRole.BUTTON, "Ihr Ort");
    keys.press("ArrowRight", "Shift+ArrowDown").told("Feld");
    keys.press("Enter").led(AriaRole.TEXTBOX, "Überschrift");
    keys.type("Bank an der Haltestelle " + mark);
    choose(page, keys);
    send(keys);
    count("place by map, from the procedure to the receipt", keys, MOST_KEYS);
  }

  @Test
  void aPlaceIsSetOnTheMapOnASmallScreen() {
    var page = browser.person(360, 740);
    var keys = start(page, Screens.FORM);
    keys.to(AriaRole.APPLICATION, "Karte").press("Shift+ArrowLeft", "ArrowUp").told("Feld");
    keys.press("Enter").led(AriaRole.TEXTBOX, "Überschrift");
    keys.type("Rampe am Eingang " + mark);
    choose(page, keys);
    keys.to(AriaRole.BUTTON, "Weiter").press("Enter");
    heading(page, "Foto und Abschicken");
    send(keys);
    count("place by map on a small screen, from the form to the receipt", keys, MOST_KEYS);
  }

  @Test
  void aPlaceIsToldInWordsWithoutTheMap() {
    var page = browser.person();
    var keys = start(page, Screens.FORM);
    keys.to(AriaRole.RADIO, "Auf der Karte").press("ArrowRight");
    keys.to(AriaRole.TEXTBOX, "Ort in Ihren Worten").type("am Kiosk vor der Brücke");
    keys.to(AriaRole.TEXTBOX, "Überschrift").type("Licht am Kiosk " + mark);
    choose(page, keys);
    send(keys);
    count("place without map, from the form to the receipt", keys, MOST_KEYS);
  }

  /** Sent too early: the summary says what is missing, leads there, and the field says it too. */
  @Test
  void whatIsMissingIsNamedAndThenSent() {
    var page = browser.person();
    var keys = start(page, Screens.FORM);
    keys.to(AriaRole.RADIO, "Auf der Karte").press("ArrowRight", "ArrowRight");
    keys.to(AriaRole.BUTTON, "Abschicken").press("Enter").told("Bitte sehen Sie noch einmal hin");
    keys.to(AriaRole.BUTTON, "Überschrift:").press("Enter");
    keys.led(AriaRole.TEXTBOX, "Überschrift");
    var title = page.getByRole(AriaRole.TEXTBOX, named("Überschrift"));
    assertThat(title.getAttribute("aria-invalid")).isEqualTo("true");
    assertThat((String) title.evaluate(DESCRIPTION)).isNotBlank();
    keys.type("Mehr Schatten " + mark);
    choose(page, keys);
    send(keys);
    count("send, refused once", keys, 2 * MOST_KEYS);
  }

  @Test
  void aContributionIsSupportedAndCommentedOn() {
    var page = browser.person();
    var keys = start(page, Screens.PROCEDURE);
    var first = page.getByRole(AriaRole.LIST, named("Beiträge")).getByRole(AriaRole.LINK).first();
    keys.to(first);
    var title = first.textContent();
    keys.press("Enter").led(AriaRole.HEADING, title);
    keys.to(AriaRole.BUTTON, "Stimme zu").press("Space").told("Ihre Stimme ist gezählt.");
    keys.to(AriaRole.TEXTBOX, "Ihr Kommentar").type("Das fehlt hier wirklich, " + mark);
    keys.to(AriaRole.BUTTON, "Absenden").press("Enter");
    page.getByText("Danke. Ihr Kommentar ist gespeichert").waitFor();
    count("comment and vote, from the list", keys, MOST_KEYS);
  }

  @Test
  void theResultsAreRead() {
    var page = browser.person();
    var keys = start(page, "/");
    keys.to(AriaRole.LINK, "Ergebnisse").press("Enter").led(AriaRole.HEADING, "Ergebnisse");
    var result = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING).locator("a").first();
    var name = result.textContent();
    keys.to(result).press("Enter").led(AriaRole.HEADING, name);
    heading(page, "Das Ergebnis");
    count("read results", keys, 30);
  }

  private static final String DESCRIPTION =
      "e => (e.getAttribute('aria-describedby') ?? '').split(' ')"
          + ".map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim()";

  private static Keys start(Page page, String path) {
    page.navigate(path);
    Browser.settle(page);
    return new Keys(page);
  }

  /** Category and type: the first of each. */
  private static void choose(Page page, Keys keys) {
    keys.to(firstOf(page, "Welches Thema passt?")).press("Space");
    keys.to(firstOf(page, "Was ist es?")).press("Space");
  }

  private static Locator firstOf(Page page, String group) {
    return page.getByRole(AriaRole.RADIOGROUP, named(group)).getByRole(AriaRole.RADIO).first();
  }

  private static void send(Keys keys) {
    keys.to(AriaRole.CHECKBOX, "Ich bin einverstanden").press("Space");
    keys.to(AriaRole.BUTTON, "Abschicken").press("Enter");
    keys.led(AriaRole.HEADING, "Danke. Sie sitzen mit am Tisch.");
  }

  private static void heading(Page page, String name) {
    page.getByRole(AriaRole.HEADING, named(name)).first().waitFor();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void count(String task, Keys keys, int most) {
    assertThat(keys.pressed()).as(task).isLessThanOrEqualTo(most);
  }
}
