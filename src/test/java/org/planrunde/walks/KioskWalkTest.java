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

/** A device from its code to the moderators' desk, with the network really cut in between. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskWalkTest {
  /** Everything that the browser keeps for the page, and what the page shows. */
  private static final String TRACES =
      """
      async () => {
        const parts = [document.documentElement.innerHTML, JSON.stringify(localStorage),
          JSON.stringify(sessionStorage), location.href, document.cookie];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise((done) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => done(asked.result);
          });
          for (const store of db.objectStoreNames) {
            parts.push(JSON.stringify(await new Promise((done) => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => done(asked.result);
            })));
          }
          db.close();
        }
        return parts.join(' ');
      }
      """;

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

  private static void heading(Page page, String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first().waitFor();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void accessible(Page page) {
    assertThat(Browser.axe(page)).as(page.url()).isEmpty();
  }

  @Test
  void aDeviceGoesOnWithoutNetworkAndForgetsEverybody() {
    var boss = browser.staff("verwaltung");
    var device = pair(boss);
    device.context().setOffline(true);
    device.reload();
    button(device, "Hier tippen und mitreden").waitFor();
    var first = contribute(device, "Der Leitstreifen hört auf " + UUID.randomUUID(), true);
    var second = contribute(device, "Bänke in den Schatten " + UUID.randomUUID(), false);
    device.context().setOffline(false);
    device.waitForCondition(
        () -> !String.valueOf(device.evaluate(TRACES)).contains(first.title()),
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
    wipesAfterSilence(device);
    assertThat(browser.complaints()).allMatch(KioskWalkTest::isExpected);
  }

  /** Before it is paired a device is turned away, and without network it reaches nobody. */
  private static boolean isExpected(String said) {
    return said.contains("403")
        || said.contains("ERR_INTERNET_DISCONNECTED")
        || said.contains("FetchEvent");
  }

  private Page pair(Page boss) {
    boss.navigate("/verwaltung/geraete");
    heading(boss, "Geräte vor Ort");
    boss.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Terminal im Foyer");
    boss.getByLabel("Wo es steht").fill("Rathaus, Erdgeschoss");
    boss.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Bahnhofsvorplatz"))
        .first()
        .check();
    boss.getByText("Gerät anlegen").click();
    var code = boss.locator(".one-time").textContent();
    accessible(boss);
    Browser.picture(boss, "kiosk-code");
    var device = browser.phone(1080, 1920);
    var answer = device.navigate("/kiosk/");
    assertThat(answer.headerValue("content-security-policy"))
        .startsWith("default-src 'self'")
        .doesNotContain("unsafe", "http");
    heading(device, "Gerät koppeln");
    accessible(device);
    Browser.picture(device, "kiosk-pairing");
    device.getByLabel("Code").fill(code);
    button(device, "Koppeln").click();
    button(device, "Hier tippen und mitreden").waitFor();
    device.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
    // Under the worker once, so that it has seen the map.
    device.reload();
    button(device, "Hier tippen und mitreden").waitFor();
    device.waitForTimeout(1_500);
    accessible(device);
    Browser.picture(device, "kiosk-rest");
    assertThat(device.evaluate("() => document.cookie")).isEqualTo("");
    return device;
  }

  private record Sent(String title, String receipt) {}

  private static Sent contribute(Page device, String title, boolean byTouch) {
    button(device, "Hier tippen und mitreden").click();
    heading(device, "Bahnhofsvorplatz");
    look(device, byTouch, "about");
    button(device, "Beitrag schreiben").click();
    heading(device, "Wo ist es?");
    if (byTouch) {
      device.locator(".pm-cross svg").waitFor();
      look(device, true, "place");
      button(device, "Dieser Ort stimmt").click();
    } else {
      button(device, "Ohne bestimmten Ort").click();
    }
    heading(device, "Welches Thema?");
    device.locator(".choice").first().click();
    device.locator("input[name=type]").first().check();
    look(device, byTouch, "topic");
    button(device, "Weiter").click();
    heading(device, "Was möchten Sie sagen?");
    device.getByLabel("In einem Satz").fill(title);
    if (byTouch) {
      device.getByLabel("Mehr dazu").click();
      for (var key : new String[] {"M", "i", "t", "Leertaste", "ß", "Löschen", "ö"}) {
        button(device, key).click();
      }
      assertThat(device.getByLabel("Mehr dazu").inputValue()).isEqualTo("Mit ö");
    }
    look(device, byTouch, "words");
    button(device, "Weiter").click();
    heading(device, "So geben Sie es ab");
    button(device, "Abgeben").click();
    device.getByText("Ohne Ihr Einverständnis").waitFor();
    device.getByRole(AriaRole.CHECKBOX).check();
    look(device, byTouch, "check");
    button(device, "Abgeben").click();
    heading(device, "Danke. Sie sitzen mit am Tisch.");
    var receipt = device.locator(".number").textContent();
    assertThat(String.valueOf(device.evaluate(TRACES))).contains(title, receipt);
    look(device, byTouch, "thanks");
    button(device, "Fertig").click();
    button(device, "Hier tippen und mitreden").waitFor();
    return new Sent(title, receipt);
  }

  private static void look(Page device, boolean closely, String name) {
    if (closely) {
      accessible(device);
      Browser.picture(device, "kiosk-" + name);
    }
  }

  private static void seenByModerators(Page boss, String title) {
    boss.navigate("/moderation/" + Screens.SLUG);
    boss.getByText(title).first().waitFor();
    boss.getByText(title).first().click();
    boss.getByText("Terminal").first().waitFor();
  }

  private static void wipesAfterSilence(Page device) {
    var marker = "Kennwort" + UUID.randomUUID();
    device.clock().install();
    device.reload();
    button(device, "Hier tippen und mitreden").click();
    button(device, "Beitrag schreiben").click();
    button(device, "Ohne bestimmten Ort").click();
    device.locator(".choice").first().click();
    device.locator("input[name=type]").first().check();
    button(device, "Weiter").click();
    device.getByLabel("In einem Satz").fill(marker);
    device.clock().runFor(91_000);
    heading(device, "Sind Sie noch da?");
    accessible(device);
    Browser.picture(device, "kiosk-still");
    button(device, "Ich bin noch da").click();
    assertThat(device.getByLabel("In einem Satz").inputValue()).isEqualTo(marker);
    device.clock().runFor(91_000);
    heading(device, "Sind Sie noch da?");
    device.clock().runFor(22_000);
    button(device, "Hier tippen und mitreden").waitFor();
    assertThat(String.valueOf(device.evaluate(TRACES))).doesNotContain(marker);
    device.goBack();
    assertThat(device.content()).doesNotContain(marker);
  }
}
