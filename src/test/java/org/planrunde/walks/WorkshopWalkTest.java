package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.WallView;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** Three phones and a wall through a workshop, from the code to the thanks. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class WorkshopWalkTest {
  private static final String QUESTION = "Was gehört unbedingt auf den Platz?";
  private static final String HOSTILE = "<img src=x onerror=alert(1)> Bänke in den Schatten";

  @LocalServerPort int port;
  @Autowired Workshops workshops;
  @Autowired WorkshopCards cards;
  @Autowired Procedures procedures;

  @Autowired
  @Qualifier("liveRooms")
  SmartLifecycle streams;

  private Browser browser;
  private Staff boss;
  private Workshop workshop;
  private Procedure procedure;

  @BeforeEach
  void open() {
    browser = new Browser(port);
    procedure = WorkshopFixtures.procedure(procedures);
    boss = new Staff(AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.MODERATOR));
    var plan =
        WorkshopFixtures.plan(
            Approval.BEFORE,
            WorkshopFixtures.collect(),
            WorkshopFixtures.round(RoundKind.SORT, "Was gehört zusammen?", null),
            WorkshopFixtures.dots(Things.CARDS, 5),
            WorkshopFixtures.stances(Things.CARDS));
    workshop = workshops.add(boss, procedure.id(), plan);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void next() {
    var round = workshop.running().orElseThrow().position() + 1;
    workshop = workshops.get(boss, workshop.id());
    workshop =
        workshops.open(boss, workshop.id(), workshop.version(), workshop.rounds().get(round).id());
  }

  private void show(WallView view) {
    workshop = workshops.get(boss, workshop.id());
    workshop =
        workshops.show(boss, workshop.id(), workshop.version(), new Wall(view, false, null, null));
  }

  private static void heading(Page page, String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first().waitFor();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Page page, String name) {
    page.waitForTimeout(400);
    Browser.picture(page, "workshop-" + name);
    assertThat(Browser.axe(page)).as(name).isEmpty();
  }

  private Card card(String title) {
    return cards.list(boss, workshop.id()).stream()
        .filter(card -> card.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void threePhonesAndAWallGoThroughTheRounds() {
    var wall = browser.person(1920, 1080);
    var answer = wall.navigate("/wand/" + workshop.wallKey());
    assertThat(answer.headerValue("content-security-policy"))
        .startsWith("default-src 'self'")
        .doesNotContain("unsafe", "http");
    heading(wall, "Werkstatt Bahnhofsvorplatz");
    look(wall, "wall-before");
    var first = browser.phone(390, 844);
    joinByTyping(first);
    var second = browser.phone(390, 844);
    join(second, "Tisch 2");
    heading(second, "Gleich geht es los.");
    look(second, "phone-before");
    workshop = workshops.start(boss, workshop.id(), workshop.version());
    heading(first, QUESTION);
    heading(second, QUESTION);
    heading(wall, QUESTION);
    look(wall, "wall-empty");
    var late = collect(first, second, wall);
    weigh(List.of(first, second, late), wall);
    takeStances(List.of(first, second, late), wall);
    workshop = workshops.get(boss, workshop.id());
    workshop = workshops.close(boss, workshop.id(), workshop.version());
    heading(first, "Danke. Diese Werkstatt ist zu Ende.");
    first.getByText("Lasst die Linden stehen").first().waitFor();
    look(first, "phone-closed");
    heading(wall, "Danke. Diese Werkstatt ist zu Ende.");
    look(wall, "wall-closed");
    assertThat(browser.complaints()).allMatch(WorkshopWalkTest::isExpected);
  }

  /** A code that nobody has, and a wall without network. */
  private static boolean isExpected(String said) {
    return said.contains("404") || said.contains("ERR_INTERNET_DISCONNECTED");
  }

  private void joinByTyping(Page phone) {
    phone.navigate("/w/");
    heading(phone, "Mitmachen");
    phone.getByLabel("Code").fill("QQQQQQ");
    button(phone, "Weiter").click();
    phone.getByText("Zu diesem Code gibt es keine Werkstatt").waitFor();
    look(phone, "phone-code");
    var code = workshop.code();
    phone
        .getByLabel("Code")
        .fill(code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + " " + code.substring(3));
    phone.keyboard().press("Enter");
    heading(phone, "Werkstatt Bahnhofsvorplatz");
    button(phone, "Platz nehmen").click();
    phone.getByText("Wählen Sie bitte eines aus.").waitFor();
    phone.getByLabel("Tisch 1").check();
    look(phone, "phone-seat");
    button(phone, "Platz nehmen").click();
    heading(phone, "Gleich geht es los.");
  }

  private void join(Page phone, String table) {
    phone.navigate("/w/" + workshop.code());
    phone.getByLabel(table).check();
    button(phone, "Platz nehmen").click();
  }

  /** The third phone joins late and is in the middle of it. */
  private Page collect(Page first, Page second, Page wall) {
    first.getByLabel("Ihre Karte in einem Satz").fill("Lasst die Linden stehen");
    first.getByLabel("Grün und Klima").check();
    first.reload();
    assertThat(first.getByLabel("Ihre Karte in einem Satz").inputValue())
        .isEqualTo("Lasst die Linden stehen");
    assertThat(first.getByLabel("Grün und Klima").isChecked()).isTrue();
    button(first, "Ort auf der Karte zeigen").click();
    heading(first, "Wo ist es?");
    first.locator(".pm-cross svg").waitFor();
    first.waitForTimeout(1_500);
    look(first, "phone-place");
    button(first, "Dieser Ort stimmt").click();
    first.getByText("Ort ist gesetzt").waitFor();
    look(first, "phone-card");
    button(first, "Karte abgeben").click();
    first.getByText("Ohne Ihr Einverständnis").waitFor();
    first.getByLabel("Meine Karten dürfen").check();
    button(first, "Karte abgeben").click();
    first.getByText("Ihre Karte ist da.").waitFor();
    look(first, "phone-thanks");
    give(second, HOSTILE);
    assertThat(wall.getByText("Linden").count()).isZero();
    cards.approve(boss, card("Lasst die Linden stehen").id());
    wall.getByText("Lasst die Linden stehen").waitFor();
    cards.approve(boss, card(HOSTILE).id());
    wall.getByText(HOSTILE).waitFor();
    many();
    wall.getByText("Der Bus kommt um 7 Uhr nicht durch").waitFor();
    var late = browser.phone(390, 844);
    join(late, "Nicht im Raum");
    heading(late, QUESTION);
    wall.waitForTimeout(1_500);
    look(wall, "wall-cards");
    cards.hide(boss, card(HOSTILE).id());
    wall.waitForCondition(() -> wall.getByText(HOSTILE).count() == 0);
    blank(wall);
    next();
    heading(first, "Was gehört zusammen?");
    themes();
    show(WallView.THEMES);
    wall.getByText("Schatten und Bäume").first().waitFor();
    look(wall, "wall-themes");
    look(late, "phone-sort");
    show(WallView.CARDS);
    return late;
  }

  private void give(Page phone, String title) {
    phone.getByLabel("Ihre Karte in einem Satz").fill(title);
    phone.getByLabel("Aufenthalt").first().check();
    phone.getByLabel("Meine Karten dürfen").check();
    button(phone, "Karte abgeben").click();
    phone.getByText("Ihre Karte ist da.").waitFor();
  }

  /** While the wall hears nothing it shows nothing, and comes back by itself. */
  private void blank(Page wall) {
    wall.context().setOffline(true);
    // Being offline cuts no stream that is open already.
    streams.stop();
    wall.getByText("Die Wand ist gerade nicht verbunden.")
        .waitFor(new Locator.WaitForOptions().setTimeout(25_000));
    assertThat(wall.content()).doesNotContain("Der Bus kommt");
    look(wall, "wall-blank");
    streams.start();
    wall.context().setOffline(false);
    wall.getByText("Der Bus kommt um 7 Uhr nicht durch").waitFor();
  }

  private void many() {
    var said =
        List.of(
            "Eine öffentliche Toilette, die auch sonntags offen ist.",
            "Der Leitstreifen muss bis zum Bussteig gehen.",
            "Fahrräder sicher abstellen, mit Dach und Schloss.",
            "Lampen, die nicht in die Schlafzimmer leuchten.",
            "Mehr Schatten an den Bussteigen",
            "Ein Trinkbrunnen für heiße Tage",
            "Der Bus kommt um 7 Uhr nicht durch. Taxis und Bringverkehr trennen");
    var categories = procedure.categories();
    for (int i = 0; i < said.size(); i++) {
      var draft =
          new Draft(
              UUID.randomUUID(),
              procedure.id(),
              categories.get(i % categories.size()).key(),
              procedure.types().getFirst().key(),
              said.get(i),
              "",
              "",
              inside(i),
              "",
              true,
              Channel.PAPER);
      cards.enter(boss, workshop.id(), draft, i % 2);
    }
  }

  /** Places that lie apart in the area. */
  private Point inside(int n) {
    var area = Objects.requireNonNull(procedure.area());
    var box = area.getEnvelopeInternal();
    return IntStream.range(n * 7, 1_000)
        .mapToObj(i ->
            Wgs84.point(
                box.getMinX() + box.getWidth() * ((i * 0.618) % 1),
                box.getMinY() + box.getHeight() * ((i * 0.414) % 1)))
        .filter(area::contains)
        .findFirst()
        .orElseThrow();
  }

  private void themes() {
    var trees = cards.addTheme(boss, workshop.id(), "Schatten und Bäume");
    var ways = cards.addTheme(boss, workshop.id(), "Wege und Ankommen");
    for (var card : cards.list(boss, workshop.id())) {
      var green = card.title().contains("Linden") || card.title().contains("Schatten");
      if (green || card.title().contains("Bus")) {
        cards.move(boss, card.id(), null, green ? trees : ways);
      }
    }
  }

  private void weigh(List<Page> phones, Page wall) {
    next();
    for (var phone : phones) {
      heading(phone, "Was ist Ihnen am wichtigsten?");
      var linden = "Ein Punkt mehr für: Lasst die Linden stehen";
      button(phone, linden).click();
      button(phone, linden).click();
    }
    var first = phones.getFirst();
    button(first, "Ein Punkt mehr für: Ein Trinkbrunnen für heiße Tage").click();
    first.getByText("Noch 2 von 5 Punkten").waitFor();
    look(first, "phone-dots");
    button(first, "Ein Punkt mehr für: Ein Trinkbrunnen für heiße Tage").click();
    button(first, "Ein Punkt mehr für: Mehr Schatten an den Bussteigen").click();
    first.getByText("Alle 5 Punkte vergeben").waitFor();
    assertThat(button(first, "Ein Punkt mehr für: Lasst die Linden stehen").isDisabled()).isTrue();
    wall.getByText("3 von 3 haben gewichtet").waitFor();
    first.reload();
    first.getByText("Alle 5 Punkte vergeben").waitFor();
    next();
    show(WallView.RESULT);
    wall.getByText("Breit getragen").waitFor();
    look(wall, "wall-dots");
  }

  private void takeStances(List<Page> phones, Page wall) {
    for (int i = 0; i < phones.size(); i++) {
      var phone = phones.get(i);
      heading(phone, "Was meinen Sie dazu?");
      if (i == 0) {
        look(phone, "phone-stance");
      }
      for (int n = 1; n <= 8; n++) {
        phone.getByText(n + " von 8", new Page.GetByTextOptions().setExact(true)).waitFor();
        var trees = phone.locator("blockquote").textContent().contains("Linden");
        button(phone, trees || i == 0 ? "Stimme zu" : i == 1 ? "Stimme nicht zu" : "Enthalten")
            .click();
      }
      phone.getByText("Sie haben zu allem etwas gesagt.").waitFor();
    }
    look(phones.getFirst(), "phone-stance-done");
    assertThat(wall.getByText("3 Plätze haben gewichtet").count()).isPositive();
  }
}
