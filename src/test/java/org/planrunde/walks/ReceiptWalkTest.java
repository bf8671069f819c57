package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.MailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a receipt: change, add, hear of it by mail, take everything home, and take it back. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class ReceiptWalkTest {
  private static final String SLUG = "bahnhofsvorplatz";
  private static final MailServer MAILS = new MailServer();
  private static final int PORT = freePort();
  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  private final String mark = UUID.randomUUID().toString().substring(0, 6);
  private Browser browser;
  private Receipt receipt;

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("planrunde.address", () -> "http://127.0.0.1:" + PORT);
    registry.add("planrunde.mail.from", () -> "mitreden@lindenau.example");
    registry.add("planrunde.mail.patience", () -> "PT0S");
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", MAILS::port);
  }

  @AfterAll
  static void closeMails() {
    MAILS.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(PORT);
    var procedure = procedures.findBySlug(SLUG).orElseThrow();
    receipt =
        contributions.submit(
            new Draft(
                UUID.randomUUID(),
                procedure.id(),
                procedure.categories().getFirst().key(),
                procedure.types().getFirst().key(),
                "Bank am Brunnen " + mark,
                "Im Schatten, mit Lehne.",
                "",
                null,
                "am Brunnen",
                true,
                Channel.ONLINE));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Page look() {
    return look(browser.person());
  }

  private Page look(Page page) {
    page.navigate("/quittung");
    page.getByLabel("Ihre Quittung").fill(receipt.secret());
    page.keyboard().press("Enter");
    page.getByText("Eingegangen").first().waitFor();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void theModeratorDecidesAboutTheNewWordsOnly() {
    var page = look();
    var desk = browser.staff("moderation");
    desk.navigate("/moderation/" + SLUG);
    choose(desk, "Bank am Brunnen " + mark);
    assertThat(Browser.axe(page)).isEmpty();

    button(page, "Ändern").click();
    var title = page.getByLabel("Überschrift");
    title.waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    title.fill("");
    button(page, "Änderung speichern").click();
    page.locator(".problems .note").waitFor();
    title.fill("Bank am Tor " + mark);
    button(page, "Änderung speichern").click();
    page.getByText("Ihre Änderung ist gespeichert.").first().waitFor();
    page.getByText("Bank am Tor " + mark).first().waitFor();

    desk.keyboard().press("v");
    desk.getByText("Bitte sehen Sie noch einmal nach.").first().waitFor();
    desk.locator(".case h2:has-text('Bank am Tor " + mark + "')").waitFor();
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
    Browser.picture(desk, "receipt-desk-changed");
    desk.keyboard().press("v");
    desk.getByText("Der Beitrag ist veröffentlicht.").first().waitFor();
    assertThat(contributions.findPublic(receipt.id())).isPresent();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void choose(Page desk, String title) {
    desk.locator(".queue-open:has-text('" + title + "')").click();
    desk.locator(".case .sheet-of-paper:has-text('" + title + "')").waitFor();
  }

  /** In words before, and on the map now; whoever had read the old place reads once more. */
  @Test
  void thePlaceIsMovedByKeysAloneOnANarrowScreen() {
    var desk = browser.staff("moderation");
    desk.navigate("/moderation/" + SLUG);
    choose(desk, "Bank am Brunnen " + mark);
    var page = look(browser.person(360, 740));
    page.getByText("am Brunnen").first().waitFor();
    var keys = new Keys(page);
    keys.to(AriaRole.BUTTON, "Ändern").press("Enter");
    keys.led(AriaRole.TEXTBOX, "Überschrift");
    keys.to(AriaRole.BUTTON, "Ort ändern").press("Enter");
    keys.led(AriaRole.HEADING, "Wo genau?");
    keys.to(AriaRole.RADIO, "Mit Worten").press("ArrowLeft");
    page.locator("pr-map .pm-cross svg").waitFor();
    page.getByText("im Beteiligungsgebiet").first().waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    page.keyboard().press("Shift+Tab");
    keys.to(page.locator("pr-map .pm-map"));
    keys.press(Collections.nCopies(6, "Shift+ArrowRight").toArray(String[]::new));
    page.waitForCondition(() -> told(page).contains("außerhalb"));
    keys.press(Collections.nCopies(6, "Shift+ArrowLeft").toArray(String[]::new));
    page.waitForCondition(() -> told(page).contains("im Beteiligungsgebiet"));
    Browser.picture(page, "receipt-place-phone");
    keys.to(AriaRole.BUTTON, "Änderung speichern").press("Enter");
    page.getByText("Ihre Änderung ist gespeichert.").first().waitFor();
    var said = receipts.find(receipt.secret()).orElseThrow();
    assertThat((Object) said.place()).isInstanceOf(Point.class);
    assertThat(said.placeWords()).isNull();

    desk.keyboard().press("v");
    desk.getByText("Bitte sehen Sie noch einmal nach.").first().waitFor();
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static String told(Page page) {
    return page.locator(".place-told").innerText();
  }

  @Test
  void newsComesByMailAfterAYesAndEndsAtAClick() {
    var address = "p" + mark + "@post.example";
    var page = look();
    page.getByLabel("Ihre Mailadresse").fill("keine Adresse");
    button(page, "Link schicken").click();
    page.getByText("keine vollständige Mailadresse").first().waitFor();
    page.getByLabel("Ihre Mailadresse").fill(address);
    page.keyboard().press("Enter");
    page.getByText("Bitte sehen Sie in Ihr Postfach").waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    await().atMost(SOON).until(() -> MAILS.to(address).size() == 1);

    var token = MailServer.token(MAILS.to(address).getFirst());
    var reader = browser.person(360, 740);
    reader.navigate("/nachrichten/bestaetigen?k=" + token);
    button(reader, "Ja, schicken Sie mir Nachrichten").waitFor();
    reader.waitForURL(url -> !url.contains(token));
    assertThat(Browser.axe(reader)).isEmpty();
    button(reader, "Ja, schicken Sie mir Nachrichten").click();
    reader.getByText("Bestätigt").waitFor();

    contributions.publish(receipt.id());
    await().atMost(SOON).until(() -> MAILS.to(address).size() == 2);
    var news = MAILS.to(address).getLast();
    assertThat(MailServer.text(news)).contains("Bank am Brunnen " + mark);
    reader.navigate("/nachrichten/abbestellen?k=" + MailServer.token(news));
    button(reader, "Ja, abbestellen").click();
    reader.getByText("Ihre Mailadresse ist gelöscht.").waitFor();
    assertThat(Browser.axe(reader)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  /** As mail programs do it: one request without a page, a session or a cookie. */
  @Test
  void aMailProgramUnsubscribesWithOneRequest() {
    var address = "q" + mark + "@post.example";
    var page = look();
    page.getByLabel("Ihre Mailadresse").fill(address);
    page.keyboard().press("Enter");
    await().atMost(SOON).until(() -> MAILS.to(address).size() == 1);
    var token = MailServer.token(MAILS.to(address).getFirst());
    var other = browser.person();
    assertThat(other.request().post("/api/v1/news/leave?k=" + token).status()).isEqualTo(204);
    assertThat(other.request().get("/api/v1/news/leave?k=" + token).status()).isEqualTo(405);
  }

  @Test
  void wordsAreAddedTheFileIsTakenHomeAndAllIsWithdrawn() throws IOException {
    var page = look();
    button(page, "Etwas ergänzen").click();
    page.getByLabel("Ihre Ergänzung").fill("Und abends beleuchtet, " + mark);
    assertThat(Browser.axe(page)).isEmpty();
    button(page, "Absenden").click();
    page.getByText("Ihre Ergänzung ist gespeichert.").first().waitFor();
    page.getByText("Und abends beleuchtet, " + mark).waitFor();
    assertThat(Browser.axe(page)).isEmpty();
    var file = page.waitForDownload(() -> page.getByText("Meine Daten herunterladen").click());
    assertThat(file.suggestedFilename()).isEqualTo("beitrag-" + receipt.code() + ".zip");
    assertThat(Path.of(file.path().toString())).isNotEmptyFile();

    contributions.publish(receipt.id());
    var desk = browser.staff("moderation");
    desk.navigate("/moderation/" + SLUG);
    choose(desk, "Und abends beleuchtet, " + mark);
    desk.keyboard().press("v");
    desk.getByText("Der Beitrag ist veröffentlicht.").first().waitFor();
    var other = browser.person(360, 740);
    other.navigate("/verfahren/" + SLUG + "/beitrag/" + receipt.code());
    other.getByText("Ergänzung der Verfasserin oder des Verfassers").waitFor();
    other.getByText("Und abends beleuchtet, " + mark).waitFor();
    assertThat(Browser.axe(other)).isEmpty();
    Browser.picture(other, "receipt-addition-phone");

    button(page, "Beitrag zurückziehen").click();
    button(page, "Ja, zurückziehen").click();
    page.getByText("Ihr Beitrag ist nicht mehr zu sehen.").waitFor();
    assertThat(contributions.findPublic(receipt.id())).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
