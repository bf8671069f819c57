package org.planrunde.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.testing.FactorFor;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a session can reach between the password and the code: what everybody can, and no more. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class HalfSignedInTest {
  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired SecondFactors factors;
  @Autowired Municipalities municipalities;
  private final String name = "probe-" + UUID.randomUUID();
  private Staff staff;
  private FactorFor app;

  @BeforeEach
  void person() {
    var town = municipalities.add(Fixtures.municipality()).id();
    var roles = Set.of(Role.ADMINISTRATOR);
    var id = accounts.add(town, name, "Mara Probe", SignIn.PASSWORD, roles, false);
    staff = new Staff(id, town, "Mara Probe", roles);
    app = FactorFor.account(factors, staff);
  }

  @Test
  void betweenPasswordAndCodeEveryStaffScreenIsClosed() throws Exception {
    var browser = new Visitor();
    assertThat(browser.password(SignIn.PASSWORD)).isEqualTo("/anmelden/code");
    for (var row : closedToTheAnonymous()) {
      assertThat(browser.get(row)).as(row).isEqualTo("/anmelden");
    }
    assertThat(browser.post("/anmelden/code", Map.of("code", "000000")))
        .isEqualTo("/anmelden/code?error=wrong");
    for (var row : closedToTheAnonymous()) {
      assertThat(browser.get(row)).as(row).isEqualTo("/anmelden");
    }
  }

  @Test
  void theSessionGetsANewNameAtEachStep() throws Exception {
    var browser = new Visitor();
    browser.get("/arbeitsplatz");
    var before = browser.session();
    browser.password(SignIn.PASSWORD);
    var half = browser.session();
    assertThat(browser.post("/anmelden/code", Map.of("code", app.code(1))))
        .startsWith("/arbeitsplatz");
    assertThat(List.of(before, half, browser.session())).doesNotHaveDuplicates().doesNotContain("");
    assertThat(browser.get("/arbeitsplatz")).isEmpty();
    assertThat(new Visitor(half).get("/arbeitsplatz")).isEqualTo("/anmelden");
  }

  @Test
  void aCodeWithoutAPasswordOpensNothing() throws Exception {
    var browser = new Visitor();
    for (var code : List.of(app.code(1), app.recoveryCodes().getFirst(), "")) {
      assertThat(browser.post("/anmelden/code", Map.of("code", code)))
          .isEqualTo("/anmelden?error=late");
      assertThat(browser.get("/arbeitsplatz")).isEqualTo("/anmelden");
    }
  }

  @Test
  void aWrongPasswordTellsNothingAboutTheSecondFactor() throws Exception {
    var other = "probe-" + UUID.randomUUID();
    accounts.add(staff.municipality(), other, "Ole", SignIn.PASSWORD, Set.of(), false);
    assertThat(new Visitor().password(name, "falsch-geraten"))
        .isEqualTo(new Visitor().password(other, "falsch-geraten"))
        .isEqualTo(new Visitor().password("gibt-es-nicht", "falsch-geraten"))
        .isEqualTo("/anmelden?error=wrong");
    assertThat(new Visitor().post("/anmelden/code", Map.of("code", "000000")))
        .isEqualTo("/anmelden?error=late");
  }

  @Test
  void whoeverWasSignedInBeforeIsNotWhileAnotherCodeIsMissing() throws Exception {
    var browser = new Visitor();
    browser.password(SignIn.PASSWORD);
    browser.post("/anmelden/code", Map.of("code", app.code(1)));
    assertThat(browser.get("/arbeitsplatz")).isEmpty();
    assertThat(browser.password(SignIn.PASSWORD)).isEqualTo("/anmelden/code");
    assertThat(browser.get("/arbeitsplatz")).isEqualTo("/anmelden");
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() throws Exception {
    var browser = new Visitor();
    browser.password(SignIn.PASSWORD);
    browser.post("/anmelden/code", Map.of("code", app.code(1)));
    assertThat(browser.get("/arbeitsplatz")).isEmpty();
    accounts.changePassword(staff, SignIn.PASSWORD, "ganz-neue-worte");
    assertThat(browser.get("/arbeitsplatz")).isEqualTo("/anmelden?error=ended");
    assertThat(browser.get("/arbeitsplatz")).isEqualTo("/anmelden");
  }

  @Test
  void withoutAProviderThereIsNoWayToOne() throws Exception {
    var browser = new Visitor();
    for (var path : List.of("/oauth2/authorization/verwaltung", "/login/oauth2/code/verwaltung")) {
      assertThat(browser.get(path)).as(path).isEqualTo("/anmelden");
    }
  }

  private static List<String> closedToTheAnonymous() throws IOException {
    try (var in = HalfSignedInTest.class.getResourceAsStream("/authorisation.csv")) {
      assertThat(in).isNotNull();
      var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
      var closed =
          rows.map(row -> row.split(",", -1))
              .filter(cells -> cells[2].equals("no"))
              .map(cells -> cells[0].replaceAll(":[a-z]+\\??|\\{[a-z]+}", "probe"))
              .toList();
      assertThat(closed).contains("/konto", "/arbeitsplatz");
      return closed;
    }
  }

  /** A browser that follows nothing by itself. */
  private final class Visitor {
    private final CookieManager cookies = new CookieManager();

    Visitor() {}

    Visitor(String session) {
      var cookie = new HttpCookie("JSESSIONID", session);
      cookie.setPath("/");
      cookie.setVersion(0);
      cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), cookie);
    }

    String password(String password) throws Exception {
      return password(name, password);
    }

    String password(String login, String password) throws Exception {
      return post("/anmelden", Map.of("username", login, "password", password));
    }

    String get(String path) throws Exception {
      return target(send(request(path).GET()));
    }

    String post(String path, Map<String, String> fields) throws Exception {
      var body =
          fields.entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return target(
          send(
              request(path)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body))));
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(c -> c.getName().equals("JSESSIONID"))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .header("Accept", "*/*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
        return client.send(request.build(), BodyHandlers.ofString());
      }
    }

    /** Where the answer leads, or nothing if it leads nowhere. */
    private static String target(HttpResponse<String> answer) {
      return answer
          .headers()
          .firstValue("Location")
          .map(to -> URI.create(to).normalize())
          .map(to -> to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery()))
          .orElse("");
    }
  }
}
