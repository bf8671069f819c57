package org.planrunde.walks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.*;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true","planrunde.address=http://x.example","planrunde.mail.from=a@x.example","spring.mail.host=127.0.0.1","spring.mail.port=1"})
class TmpPicturesWalkTest {
  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Dialogue dialogue;

  @Test
  void pictures() {
    try (var browser = new Browser(port)) {
      var procedure = procedures.findBySlug("bahnhofsvorplatz").orElseThrow();
      var receipt = contributions.submit(new Draft(UUID.randomUUID(), procedure.id(),
          procedure.categories().getFirst().key(), procedure.types().getFirst().key(),
          "Bank am Brunnen, im Schatten der Linden", "Im Schatten, mit Lehne. Wir treffen uns dort jeden Mittwoch und wissen nicht, wohin mit den Taschen.", "Nachbarin", null, "am Brunnen", true, Channel.ONLINE));
      dialogue.add(receipt.secret(), UUID.randomUUID(), "Und bitte abends beleuchtet, weil der Weg zum Bus sonst dunkel ist.");
      for (var w : new int[][] {{360, 1900}, {768, 1500}, {1440, 1500}}) {
        for (var dark : new boolean[] {false, true}) {
          var page = browser.person(w[0], w[1]);
          if (dark) page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          var n = w[0] + (dark ? "-dark" : "");
          page.navigate("/quittung?code=" + receipt.secret());
          page.getByText("Eingegangen").first().waitFor();
          page.locator(".receipt-acts").first().waitFor();
          full(page, "tmp-receipt-" + n);
          if (!dark || w[0] == 360) {
            b(page, "Ändern").click(); page.getByLabel("Überschrift").waitFor(); full(page, "tmp-change-" + n);
            b(page, "Abbrechen").click(); b(page, "Etwas ergänzen").click(); page.getByLabel("Ihre Ergänzung").waitFor(); full(page, "tmp-add-" + n);
          }
          page.navigate("/nachrichten/bestaetigen?k=0123");
          page.locator("h1").first().waitFor(); full(page, "tmp-confirm-" + n);
          b(page, "Ja, schicken Sie mir Nachrichten").click(); page.getByText("gilt nicht mehr").waitFor(); full(page, "tmp-confirm2-" + n);
          if (w[0] != 768) {
          page.navigate("/verfahren/bahnhofsvorplatz/mitmachen");
          if (w[0] == 1440) {
            page.getByText("Wo genau?").first().waitFor();
            page.locator("pr-map").click(new Locator.ClickOptions().setPosition(500, 330));
            page.getByText("im Beteiligungsgebiet").first().waitFor();
            page.getByLabel("Überschrift").fill("Bank " + n);
            page.getByLabel("Ihr Text").fill("Im Schatten sitzen und auf den Bus warten.");
            page.locator(".form label:has-text('Aufenthalt')").click();
            page.locator(".form label:has-text('Idee')").click();
            page.getByLabel("Ich bin einverstanden").check();
            b(page, "Abschicken").click();
            page.getByText("Danke. Sie sitzen mit am Tisch.").waitFor();
            page.locator(".mail-part").scrollIntoViewIfNeeded();
            full(page, "tmp-thanks-" + n);
          }}
        }
      }
      var desk = browser.staff("verwaltung");
      desk.navigate("/verwaltung/mail"); desk.locator("h1").first().waitFor(); full(desk, "tmp-mail");
    }
  }
  static Locator b(Page page, String name) { return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first(); }
  static void full(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "walks", name + ".png")));
  }
}
