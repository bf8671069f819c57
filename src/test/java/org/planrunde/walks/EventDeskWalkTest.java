package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.WorkshopId;
import org.planrunde.workshop.WorkshopSeats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A moderator plans an evening, leads it with a tablet, and takes the minutes along. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class EventDeskWalkTest {
  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired WorkshopSeats seats;
  @Autowired WorkshopCards cards;
  private Browser browser;
  private Procedure procedure;
  private Staff boss;

  @BeforeEach
  void open() {
    browser = new Browser(port);
    procedure = WorkshopFixtures.procedure(procedures);
    boss = new Staff(AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.MODERATOR));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void fromThePlanToTheMinutes() throws IOException {
    var page = browser.staff("moderation");
    page.navigate("/werkstatt");
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    page.navigate("/werkstatt/" + procedure.slug() + "/planen");
    plan(page);
    page.getByRole(AriaRole.LINK, named("Fernbedienung")).click();
    page.locator(".remote").waitFor();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "remote-planned");
    var id = new WorkshopId(UUID.fromString(page.url().replaceFirst(".*/", "")));
    lead(page, id);
    paper(page);
    page.setViewportSize(1180, 820);
    machineSorts(page, id);
    for (var next : List.of("Sortieren", "Gewichten", "Entscheiden")) {
      button(page, "Weiter: " + next);
      page.getByRole(AriaRole.HEADING, headed(next)).waitFor();
    }
    page.locator(".outcome-part textarea").fill("Die Linden bleiben.");
    page.keyboard().press("Tab");
    button(page, "Ergebnis festhalten");
    page.getByText("Festgehalten.").waitFor();
    pictures(page, "remote-decide");
    button(page, "Werkstatt schließen");
    page.getByText("Werkstatt wirklich schließen?").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    button(page, "Endgültig schließen");
    page.getByRole(AriaRole.LINK, named("Protokoll")).click();
    minutes(page);
    assertThat(browser.complaints()).isEmpty();
  }

  private void plan(Page page) {
    page.locator(".round-row").nth(4).waitFor();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    page.getByLabel("Titel").fill("Werkstatt Bahnhofsvorplatz");
    page.getByLabel("Ort", new Page.GetByLabelOptions().setExact(true)).fill("Alte Post, Saal");
    button(page, "Speichern");
    page.getByText("Bitte wählen Sie einen Tag.").first().waitFor();
    assertThat(page.getByLabel("Titel").inputValue()).isEqualTo("Werkstatt Bahnhofsvorplatz");
    var day = LocalDate.now().plusDays(3).format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    page.locator("vaadin-date-picker input").fill(day);
    // The calendar opens while one writes; what lies behind it is not there for a screen reader.
    page.locator("vaadin-date-picker[opened]").waitFor();
    page.keyboard().press("Enter");
    page.locator("vaadin-date-picker:not([opened])").waitFor();
    // By keys alone: the third round goes up, and down again.
    page.locator(".round-row").nth(2).locator("vaadin-button").first().focus();
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => document.querySelectorAll('.round-row vaadin-text-field')[1].value.includes('zusammen')");
    page.locator(".round-row").nth(1).locator("vaadin-button").nth(1).focus();
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => document.querySelectorAll('.round-row vaadin-text-field')[2].value.includes('zusammen')");
    pictures(page, "planning");
    page.setViewportSize(1440, 900);
    button(page, "Speichern");
    page.getByRole(AriaRole.LINK, named("Fernbedienung")).waitFor();
    assertThat(Browser.axe(page)).isEmpty();
  }

  private void lead(Page page, WorkshopId id) {
    page.setViewportSize(1180, 820);
    button(page, "Beginnen: Informieren");
    button(page, "Weiter: Sammeln");
    page.getByRole(AriaRole.HEADING, headed("Sammeln")).waitFor();
    say(id, 2, "Lasst die Linden stehen. Ohne Schatten bleibt hier im Sommer niemand.", 1);
    say(id, null, "Lampen, die nicht in die Schlafzimmer leuchten.", 3);
    say(id, 1, "Anzeige der Busse auch im Bahnhof.", 0);
    // It comes by itself, to the place where it does not push away what is there.
    page.getByText("Anzeige der Busse").waitFor();
    assertThat(page.locator(".card-row").count()).isEqualTo(3);
    page.locator(".card-row").first().locator("vaadin-button").click();
    page.waitForFunction("() => document.querySelectorAll('.card-row').length === 2");
    button(page, "Alle 3");
    page.waitForFunction("() => document.querySelectorAll('.card-row').length === 3");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nach vorn"))
        .first()
        .click();
    page.locator(".card-row.sel").waitFor();
    button(page, "Neu 2");
    page.waitForFunction(
        "() => document.querySelectorAll('.card-row').length === 3 && !!document.querySelector('.card-row.sel')");
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "remote-collect");
    page.setViewportSize(1180, 820);
    button(page, "Themen 0");
    page.getByLabel("Neues Thema").fill("Schatten und Linden");
    button(page, "Benennen");
    page.locator(".theme-row").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "remote-themes");
    page.setViewportSize(1180, 820);
    button(page, "Alle 3");
    page.locator(".card-words").filter(filter("Linden")).click();
    page.locator(".card-tools vaadin-select").click();
    page.getByRole(AriaRole.OPTION).filter(filter("Schatten und Linden")).click();
    page.locator(".card-row .tag.acc").waitFor();
    pictures(page, "remote-sorted");
    page.setViewportSize(1180, 820);
  }

  private void paper(Page page) {
    page.getByRole(AriaRole.LINK, named("Papier")).click();
    page.locator(".paper-fields").waitFor();
    Browser.settle(page);
    page.locator(".paper-fields vaadin-text-field input").fill("Eine Bank am Brunnen");
    page.locator(".paper-ground pr-map .pm-map").click();
    page.getByText("Ort gesetzt").waitFor();
    page.locator(".paper-fields vaadin-text-field input").press("Enter");
    page.locator(".paper-receipt").waitFor();
    assertThat(page.locator(".paper-receipt").textContent())
        .matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "paper");
    page.setViewportSize(1180, 820);
    page.locator(".paper-head .back").click();
    page.locator(".remote").waitFor();
    page.getByText("Alle 4").waitFor();
  }

  /** The machine proposes while somebody types a name, and takes nothing away from it. */
  private void machineSorts(Page page, WorkshopId id) {
    for (var title :
        List.of(
            "Mehr Bäume und Schatten am Brunnen",
            "Schatten durch Linden, nicht durch Segel",
            "Fahrräder brauchen Bügel",
            "Fahrradbügel am Bahnhof fehlen",
            "Bügel für Fahrräder mit Dach")) {
      say(id, 1, title, 0);
    }
    approveAll(id);
    button(page, "Themen 2");
    var proposed = page.locator(".theme-row").filter(filter("Vorschlag der Maschine"));
    proposed.first().waitFor();
    proposed.first().locator("vaadin-button").click();
    var name = page.locator(".theme-tools vaadin-text-field input");
    name.fill("Gut abgestellt");
    say(id, 2, "Noch mehr Bügel für Fahrräder", 0);
    approveAll(id);
    page.getByText("Alle 10").waitFor();
    Browser.settle(page);
    assertThat(name.inputValue()).isEqualTo("Gut abgestellt");
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "remote-machine");
    page.setViewportSize(1180, 820);
    button(page, "Umbenennen");
    page.locator(".theme-row .theme-name").getByText("Gut abgestellt").waitFor();
    button(page, "Alle 10");
  }

  private void approveAll(WorkshopId id) {
    cards.list(boss, id).forEach(card -> cards.approve(boss, card.id()));
  }

  private void minutes(Page page) throws IOException {
    page.getByText("Word-Datei").waitFor();
    Browser.settle(page);
    assertThat(Browser.axe(page)).isEmpty();
    pictures(page, "minutes");
    var said = List.of("Lasst die Linden stehen", "Eine Bank am Brunnen", "Die Linden bleiben.");
    try (var pdf = Loader.loadPDF(download(page, "PDF"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(said);
    }
    assertThat(word(download(page, "Word-Datei"))).contains(said);
    assertThat(new String(download(page, "HTML-Seite"), StandardCharsets.UTF_8)).contains(said);
    var shown = page.waitForPopup(() -> page.getByRole(AriaRole.LINK, named("Ansehen")).click());
    shown.getByText("Protokoll: Werkstatt Bahnhofsvorplatz").first().waitFor();
    assertThat(shown.locator("img").getAttribute("alt")).startsWith("Karte des Gebiets");
    // It looks as it was made to look: no policy of the house takes its style away.
    assertThat(shown.evaluate("() => getComputedStyle(document.querySelector('dl')).display"))
        .isEqualTo("grid");
    Browser.picture(shown, "minutes-html");
  }

  private static byte[] download(Page page, String name) throws IOException {
    var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named(name)).click());
    return Files.readAllBytes(file.path());
  }

  private static String word(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  /** As a phone would, at a table or at home. */
  private void say(WorkshopId id, Integer table, String title, int category) {
    var token = seats.join(id, table, table == null);
    seats.submit(
        seats.find(id, token).orElseThrow(),
        new Draft(
            UUID.randomUUID(),
            procedure.id(),
            procedure.categories().get(category).key(),
            procedure.types().getFirst().key(),
            title,
            "",
            "",
            procedure.area().getInteriorPoint(),
            "",
            true,
            Channel.WORKSHOP));
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions headed(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1);
  }

  private static com.microsoft.playwright.Locator.FilterOptions filter(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  /** As a phone, a tablet and a desk show it, by day and by night. */
  private static void pictures(Page page, String name) {
    if (System.getenv("PLANRUNDE_PICTURES") == null) {
      return;
    }
    for (var size : List.of(List.of(390, 844), List.of(1180, 820), List.of(1440, 900))) {
      page.setViewportSize(size.getFirst(), size.getLast());
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForTimeout(250);
        Browser.picture(
            page, name + "-" + size.getFirst() + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }
}
