package org.planrunde.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

/** What operators may write, what it means, and what is refused at the start. */
class LoginSettingsTest {
  private static final Map<Role, Set<String>> ROLES =
      Map.of(Role.MODERATOR, Set.of("mod", "mod-vertretung"), Role.PLANNER, Set.of("plan"));

  @Test
  void groupsGiveRolesOnlyWhereTheyAreNamed() {
    assertThat(settings(true, ROLES).rolesOf(Set.of("mod-vertretung", "plan", "kegeln")))
        .contains(Set.of(Role.MODERATOR, Role.PLANNER));
    assertThat(settings(true, ROLES).rolesOf(Set.of("kegeln"))).contains(Set.of());
    assertThat(settings(true, Map.of()).rolesOf(Set.of("mod"))).isEmpty();
  }

  @Test
  void claimsAreFoundAtDepthAndAnythingElseIsNothing() {
    var claims =
        new Claims(
            Map.of(
                "groups", List.of("a", 7, List.of("b")),
                "one", "c",
                "realm_access", Map.of("roles", List.of("d")),
                "https://example.org/groups", List.of("e"),
                "long", "x".repeat(201),
                "blank", " "));
    assertThat(claims.texts("groups")).containsExactly("a");
    assertThat(claims.texts("one")).containsExactly("c");
    assertThat(claims.texts("realm_access.roles")).containsExactly("d");
    assertThat(claims.texts("https://example.org/groups")).containsExactly("e");
    assertThat(claims.texts("one.two")).isEmpty();
    for (var name : List.of("long", "blank", "groups", "realm_access", "gone", "")) {
      assertThat(claims.text(name)).as(name).isEmpty();
    }
  }

  @Test
  void settingsThatLetNobodyInAreRefused() {
    assertThat(ways(true).providerPath()).isEmpty();
    assertThat(ways(false, "a").providerPath()).contains("oauth2/authorization/a");
    refused("nobody could log in", () -> ways(false));
    refused("one login provider", () -> ways(true, "a", "b"));
    refused(
        "must hold openid",
        () -> {
          var clients = clients("a");
          clients.getRegistration().get("a").setScope(Set.of("profile"));
          ways(true, clients);
        });
  }

  private static void refused(String sentence, Runnable start) {
    assertThatThrownBy(start::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(sentence);
  }

  private static LoginSettings settings(boolean password, Map<Role, Set<String>> roles) {
    return new LoginSettings(
        password, null, "preferred_username", "name", "groups", roles, null, false);
  }

  private static OAuth2ClientProperties clients(String... names) {
    var clients = new OAuth2ClientProperties();
    Stream.of(names)
        .forEach(name -> {
          var one = new OAuth2ClientProperties.Registration();
          one.setScope(Set.of("openid"));
          clients.getRegistration().put(name, one);
        });
    return clients;
  }

  private static LoginWays ways(boolean password, String... names) {
    return ways(password, clients(names));
  }

  private static LoginWays ways(boolean password, OAuth2ClientProperties clients) {
    var beans = new StaticListableBeanFactory(Map.of("clients", clients));
    return new LoginWays(
        settings(password, Map.of()), beans.getBeanProvider(OAuth2ClientProperties.class));
  }
}
