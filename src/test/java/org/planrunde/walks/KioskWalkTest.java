package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A device from its code to the moderators' desk, with the network really cut in between. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskWalkTest {
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

  private static void accessible(Page page) {
    assertThat(Browser.axe(page)).as(page.url()).isEmpty();
  }

  @Test
  void aDeviceGoesOnWithoutNetworkAndForgetsEverybody() {
    var boss = browser.staff("verwaltung");
    var device = pair(boss);
    device.page().context().setOffline(true);
    device.page().reload();
    device.resting();
    var first = contribute(device, "Der Leitstreifen hört auf " + UUID.randomUUID(), true);
    var second = contribute(device, "Bänke in den Schatten " + UUID.randomUUID(), false);
    device.page().context().setOffline(false);
    device
        .page()
        .waitForCondition(
            () -> !device.traces().contains(first.title()),
            new Page.WaitForConditionOptions().setTimeout(75_000));
    for (var sent : new Sent[] {first, second}) {
      var home = browser.person();
      home.navigate("/quittung?code=" + sent.receipt());
      home.getByText(sent.title()).first().waitFor();
      seenByModerators(boss, sent.title());
    }
    boss.navigate("/verwaltung/geraete");
    boss.getByText("nichts wartet").first().waitFor();
    boss.setViewportSize(1440, 1000);
    Browser.picture(boss, "kiosk-devices");
    changes(boss);
    wipesAfterSilence(device);
    assertThat(browser.complaints()).allMatch(KioskWalkTest::isExpected);
  }

  /**
   * Before it is paired a device is turned away, and without network it reaches nobody: tiles that
   * were not fetched ahead by then are missing.
   */
  private static boolean isExpected(String said) {
    return said.contains("403")
        || said.contains("ERR_INTERNET_DISCONNECTED")
        || said.contains("ERR_FAILED")
        || said.contains("FetchEvent");
  }

  private DevicePage pair(Page boss) {
    boss.navigate("/verwaltung/geraete");
    boss.getByText("Geräte vor Ort").first().waitFor();
    boss.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Terminal im Foyer");
    boss.getByLabel("Wo es steht").fill("Rathaus, Erdgeschoss");
    boss.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Bahnhofsvorplatz"))
        .first()
        .check();
    boss.getByText("Gerät anlegen").click();
    var code = boss.locator(".one-time").textContent();
    accessible(boss);
    Browser.picture(boss, "kiosk-code");
    var page = browser.phone(1080, 1920);
    var answer = page.navigate("/kiosk/");
    assertThat(answer.headerValue("content-security-policy"))
        .startsWith("default-src 'self'")
        .doesNotContain("unsafe", "http");
    var device = new DevicePage(page).unpaired();
    accessible(page);
    Browser.picture(page, "kiosk-pairing");
    device.pair(code);
    // Under the worker once, so that it has seen the map.
    page.reload();
    device.resting();
    device.shelved();
    page.waitForTimeout(1_500);
    look(device, true, "rest");
    assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
    return device;
  }

  private static void changes(Page boss) {
    boss.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ändern: Terminal im Foyer"))
        .click();
    boss.getByText("Terminal im Foyer ändern").waitFor();
    var place = boss.getByLabel("Wo es steht").last();
    assertThat(place.inputValue()).isEqualTo("Rathaus, Erdgeschoss");
    place.fill("Bücherei, 1. Stock");
    accessible(boss);
    Browser.picture(boss, "kiosk-change");
    boss.getByText("Speichern").click();
    boss.getByText("Terminal im Foyer ist gespeichert.").waitFor();
    boss.getByText("Terminal im Foyer · Bücherei, 1. Stock").waitFor();
  }

  private record Sent(String title, String receipt) {}

  private static Sent contribute(DevicePage device, String title, boolean byTouch) {
    var page = device.page();
    device.press(DevicePage.START);
    device.heading("Bahnhofsvorplatz");
    look(device, byTouch, "about");
    if (byTouch) {
      readsWhatOthersSaid(device);
    }
    device.press(DevicePage.WRITE);
    device.heading("Wo ist es?");
    if (byTouch) {
      page.locator(".pm-cross svg").waitFor();
      look(device, true, "place");
      findsAStreet(device);
      device.press(DevicePage.HERE);
    } else {
      device.press(DevicePage.IN_WORDS);
      device.press(DevicePage.ON);
      page.getByText("Sagen Sie den Ort mit ein paar Worten").waitFor();
      page.getByLabel("Der Ort in Ihren Worten").fill("am Tor");
      device.press(DevicePage.ON);
    }
    device.chooseTopic();
    look(device, byTouch, "topic");
    device.press(DevicePage.ON);
    device.heading("Was möchten Sie sagen?");
    page.getByLabel(DevicePage.SENTENCE).fill(title);
    if (byTouch) {
      page.getByLabel("Mehr dazu").click();
      for (var key : new String[] {"M", "i", "t", "Leertaste", "ß", "Löschen", "ö"}) {
        device.press(key);
      }
      assertThat(page.getByLabel("Mehr dazu").inputValue()).isEqualTo("Mit ö");
    }
    look(device, byTouch, "words");
    device.press(DevicePage.ON);
    device.heading("So geben Sie es ab");
    device.press(DevicePage.HAND_IN);
    page.getByText("Ohne Ihr Einverständnis").waitFor();
    device.agree();
    look(device, byTouch, "check");
    device.press(DevicePage.HAND_IN);
    device.heading("Danke. Sie sitzen mit am Tisch.");
    var receipt = device.receipt();
    assertThat(device.traces()).contains(title, receipt);
    look(device, byTouch, "thanks");
    device.press(DevicePage.DONE);
    device.resting();
    return new Sent(title, receipt);
  }

  private static void readsWhatOthersSaid(DevicePage device) {
    device.press(DevicePage.OTHERS);
    device.page().locator(".row").first().waitFor();
    look(device, true, "others");
    var title = device.page().locator(".row b").first().textContent();
    device.page().locator(".row").first().click();
    device.heading(title);
    look(device, true, "other");
    device.press(DevicePage.BACK);
    device.press(DevicePage.BACK);
  }

  private static void findsAStreet(DevicePage device) {
    var page = device.page();
    device.press("Was andere hier sagen");
    page.getByText("entfernt").first().waitFor();
    device.press(DevicePage.BACK);
    device.press(DevicePage.SEARCH);
    var field = page.getByLabel("Straße, Platz oder Adresse");
    field.fill("Gibtesnicht");
    page.getByText("Diesen Namen kennt das Gerät nicht").waitFor();
    field.fill("bahn");
    look(device, true, "search");
    page.locator(".found button").first().click();
    page.locator(".pm-cross svg").waitFor();
  }

  private static void look(DevicePage device, boolean closely, String name) {
    if (closely) {
      accessible(device.page());
      Browser.picture(device.page(), "kiosk-" + name);
    }
  }

  private static void seenByModerators(Page boss, String title) {
    boss.navigate("/moderation/" + Screens.SLUG);
    boss.getByText(title).first().waitFor();
    boss.getByText(title).first().click();
    boss.getByText("Terminal").first().waitFor();
  }

  private static void wipesAfterSilence(DevicePage device) {
    var marker = "Kennwort" + UUID.randomUUID();
    var page = device.page();
    page.clock().install();
    page.reload();
    var sentence = device.toWords();
    sentence.fill(marker);
    page.clock().runFor(91_000);
    device.heading("Sind Sie noch da?");
    look(device, true, "still");
    device.press("Ich bin noch da");
    assertThat(sentence.inputValue()).isEqualTo(marker);
    page.clock().runFor(91_000);
    device.heading("Sind Sie noch da?");
    page.clock().runFor(22_000);
    device.resting();
    assertThat(device.traces()).doesNotContain(marker);
    page.goBack();
    assertThat(page.content()).doesNotContain(marker);
  }
}
