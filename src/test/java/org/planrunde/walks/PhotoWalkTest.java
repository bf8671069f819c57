package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.testing.Photographs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photo from a resident's disk to everybody's screen: form, queue, contribution, large view. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class PhotoWalkTest {
  private static final String PROCEDURE = "/verfahren/bahnhofsvorplatz";

  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aPhotoIsDescribedSentSeenByTheModeratorAndOpenedLargeByAReader() {
    var title = "Pfütze am Weg " + UUID.randomUUID().toString().substring(0, 6);
    var resident = browser.person();
    write(resident, title);
    photos(resident);
    assertThat(Browser.axe(resident)).isEmpty();
    Browser.picture(resident, "photo-form");

    button(resident, "Abschicken").click();
    resident.getByText("Ein Foto hat noch keine Beschreibung").waitFor();
    resident.getByLabel("Was ist auf Foto 1 zu sehen?").fill("Eine Pfütze vor der Bank");
    button(resident, "Abschicken").click();
    resident.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();

    var moderator = browser.staff("moderation");
    moderator.navigate("/moderation/bahnhofsvorplatz");
    moderator.getByText(title).first().click();
    moderator.locator(".sheet-of-paper img[alt='Eine Pfütze vor der Bank']").waitFor();
    assertThat(loaded(moderator.locator(".sheet-of-paper img").first())).isTrue();
    assertThat(Browser.axe(moderator)).isEmpty();
    Browser.picture(moderator, "photo-moderator");
    moderator.keyboard().press("v");
    moderator.getByText("Zurücknehmen").first().waitFor();

    read(title);
    assertThat(browser.complaints()).isEmpty();
  }

  private void write(Page page, String title) {
    page.navigate(PROCEDURE + "/mitmachen");
    page.getByText("Wo genau?").first().waitFor();
    page.locator("pr-map").click(new Locator.ClickOptions().setPosition(500, 330));
    page.getByText("im Beteiligungsgebiet").first().waitFor();
    page.getByLabel("Überschrift").fill(title);
    page.locator(".form label:has-text('Aufenthalt')").click();
    page.locator(".form label:has-text('Idee')").click();
    page.getByLabel("Ich bin einverstanden").check();
  }

  /** Two photos and a file that is none; the second is moved forward, removed and taken back. */
  private void photos(Page page) {
    choose(page, "bank.jpg", Photographs.jpeg(1200, 800));
    page.getByLabel("Was ist auf Foto 1 zu sehen?").waitFor();
    choose(page, "rede.jpg", "kein Bild".getBytes(StandardCharsets.UTF_8));
    page.getByText("rede.jpg: Diese Datei ist kein Foto.").waitFor();
    choose(page, "hoch.jpg", Photographs.jpeg(600, 900));
    page.getByLabel("Was ist auf Foto 2 zu sehen?").fill("Ein Baum");
    button(page, "Foto 2 nach vorn").press("Enter");
    page.waitForFunction(
        "() => document.activeElement.getAttribute('aria-label') === 'Foto 1 nach hinten'");
    assertThat(page.getByLabel("Was ist auf Foto 1 zu sehen?").inputValue()).isEqualTo("Ein Baum");
    button(page, "Foto 1 entfernen").press("Enter");
    page.locator(".photo-card").nth(1).waitFor(hidden());
    page.getByText("Zurücknehmen").first().click();
    page.getByLabel("Was ist auf Foto 2 zu sehen?").waitFor();
    button(page, "Foto 1 entfernen").press("Enter");
    page.locator(".photo-card").nth(1).waitFor(hidden());
    assertThat(loaded(page.locator(".photo-card img").first())).isTrue();
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "image/jpeg", content));
  }

  private static boolean loaded(Locator image) {
    return (Boolean) image.evaluate("img => img.decode().then(() => img.naturalWidth > 0)");
  }

  private void read(String title) {
    var reader = browser.person();
    reader.navigate(PROCEDURE);
    var row = reader.locator(".it.with-photo", new Page.LocatorOptions().setHasText(title));
    row.waitFor();
    assertThat(loaded(row.locator("img"))).isTrue();
    Browser.picture(reader, "photo-list");
    row.getByText(title).click();
    reader.locator(".pictures .picture").first().focus();
    reader.keyboard().press("Enter");
    reader.locator(".picture-frame img[alt='Eine Pfütze vor der Bank']").waitFor();
    assertThat(loaded(reader.locator(".picture-frame img"))).isTrue();
    assertThat(Browser.axe(reader)).isEmpty();
    Browser.picture(reader, "photo-large");
    reader.keyboard().press("Escape");
    reader.locator(".picture-frame").waitFor(hidden());
    assertThat(reader.url()).contains("/beitrag/");
    reader.waitForFunction("() => document.activeElement.classList.contains('picture')");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
