package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.AccountAdministration;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may reach which address: the file lists all of them, and nothing else exists. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class AuthorisationTest {
  private static final List<Role> ROLES = List.of(Role.MODERATOR, Role.PLANNER, Role.ADMINISTRATOR);

  @Value("${local.server.port}")
  int port;

  private final Set<String> ofOneProcedure = new HashSet<>();

  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired AccountAdministration administration;
  @Autowired AuthenticationProvider login;

  private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

  @Test
  void everyScreenAndServiceIsListedWithWhoMayReachIt() throws IOException {
    assertThat(Stream.concat(screens(), services())).containsExactlyInAnyOrderElementsOf(rows());
  }

  @Test
  void whoeverIsNotSignedInIsSentToTheFormFromEveryStaffScreen() throws Exception {
    for (var row : rows()) {
      var cells = row.split(",", -1);
      var answer = get(cells[0]);
      if (cells[2].equals("no")) {
        assertThat(answer.statusCode()).as(row).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
            .as(row)
            .hasValueSatisfying(to -> assertThat(URI.create(to).getPath()).isEqualTo("/anmelden"));
      } else {
        assertThat(answer.statusCode()).as(row).isNotIn(302, 401, 403);
      }
    }
  }

  @Test
  void whatIsNotListedIsClosed() throws Exception {
    for (var path : List.of("/actuator/env", "/actuator/health/none", "/apis/x")) {
      assertThat(get(path).statusCode()).as(path).isIn(302, 401, 403);
    }
  }

  /** The page itself is there only with the scripts; a walk opens it. */
  @Test
  void whereThereIsNoScreenNobodyIsAskedToSignIn() throws Exception {
    for (var path : List.of("/gibt/es/nicht", "/moderation/a/b/c/d", "/api/v2/layers/x")) {
      assertThat(get(path, "text/html").statusCode()).as(path).isNotIn(200, 302, 401, 403);
    }
    assertThat(get("/arbeitsplatz", "text/html").statusCode()).isEqualTo(302);
    assertThat(get("/actuator/env", "text/html").statusCode()).isIn(302, 401, 403);
  }

  private HttpResponse<String> get(String template) throws Exception {
    return get(template, "*/*");
  }

  private HttpResponse<String> get(String template, String accepted) throws Exception {
    var path = template.replaceAll(":[a-z]+\\??|\\{[a-z]+}", "probe");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Accept", accepted)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static List<String> rows() throws IOException {
    try (var in = AuthorisationTest.class.getResourceAsStream("/authorisation.csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private Stream<String> screens() {
    return annotated(Route.class).flatMap(screen -> paths(screen).map(p -> row(p, screen)));
  }

  private static Stream<String> paths(Class<?> screen) {
    var aliases = screen.getAnnotationsByType(RouteAlias.class);
    return Stream.concat(
        Stream.of(screen.getAnnotation(Route.class).value()),
        Arrays.stream(aliases).map(RouteAlias::value));
  }

  /** Asks what Vaadin itself asks before it opens a screen. */
  private String row(String path, Class<?> screen) {
    var cells = new ArrayList<>(List.of("/" + path, "screen"));
    cells.add(word(checker.hasAccess(screen, null, role -> false)));
    Principal somebody = () -> "probe";
    for (var role : ROLES) {
      cells.add(word(checker.hasAccess(screen, somebody, role.name()::equals)));
    }
    var ofOne = rolesOfWhoModeratesOneProcedure();
    cells.add(word(checker.hasAccess(screen, somebody, role -> ofOne.contains("ROLE_" + role))));
    return String.join(",", cells);
  }

  /** The screens open; what they show is that procedure's: see RolesInProceduresTest. */
  private Set<String> rolesOfWhoModeratesOneProcedure() {
    if (ofOneProcedure.isEmpty()) {
      var town = municipalities.add(Fixtures.municipality());
      var boss = new Staff(AccountId.random(), town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
      var name = "probe-" + UUID.randomUUID();
      var password = administration.add(boss, name, "Probe", Set.of());
      var id = administration.list(boss).getFirst().id();
      administration.setRoles(boss, id, ProcedureId.random(), Set.of(Role.MODERATOR));
      login
          .authenticate(new UsernamePasswordAuthenticationToken(name, password))
          .getAuthorities()
          .forEach(granted -> ofOneProcedure.add(String.valueOf(granted.getAuthority())));
      assertThat(ofOneProcedure).contains("ROLE_MODERATOR");
    }
    return ofOneProcedure;
  }

  private static Stream<String> services() {
    return annotated(Controller.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(AuthorisationTest::mappings);
  }

  /** All that is served beside the screens is reading of public things; the second test asks. */
  private static Stream<String> mappings(Method method) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping == null) {
      return Stream.empty();
    }
    var verb = mapping.method()[0].name().toLowerCase(Locale.ROOT);
    return Arrays.stream(mapping.path()).map(path -> path + "," + verb + ",yes".repeat(5));
  }

  private static Stream<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> with) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(with));
    return scanner.findCandidateComponents("org.planrunde").stream()
        .map(bean -> named(bean.getBeanClassName()));
  }

  private static Class<?> named(@Nullable String name) {
    assertThat(name).isNotNull();
    return ClassUtils.resolveClassName(name, AuthorisationTest.class.getClassLoader());
  }

  private static String word(boolean allowed) {
    return allowed ? "yes" : "no";
  }
}
