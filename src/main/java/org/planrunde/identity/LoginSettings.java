package org.planrunde.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code planrunde.login} says; {@code docs/operations/login.md} explains each.
 *
 * @param password whether names and passwords of Planrunde's own are taken
 * @param label what stands on the provider's button, or null for the usual words
 * @param loginClaim the claim by which an account is found at the first login
 * @param nameClaim the claim shown as the name of an account that is made
 * @param rolesClaim the claim that holds groups; a dot leads into an object
 * @param roles which groups give which role; empty: roles are given here
 * @param municipality short name or name, or null if there is only one
 * @param create whether unknown people get an account
 */
@ConfigurationProperties("planrunde.login")
record LoginSettings(
    @DefaultValue("true") boolean password,
    @Nullable String label,
    @DefaultValue("preferred_username") String loginClaim,
    @DefaultValue("name") String nameClaim,
    @DefaultValue("groups") String rolesClaim,
    @DefaultValue Map<Role, Set<String>> roles,
    @Nullable String municipality,
    @DefaultValue("false") boolean create) {
  LoginSettings {
    roles = Map.copyOf(roles);
  }

  /** The roles that these groups give; empty if groups give none. */
  Optional<Set<Role>> rolesOf(Set<String> groups) {
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    var given = EnumSet.noneOf(Role.class);
    roles.forEach((role, names) -> {
      if (names.stream().anyMatch(groups::contains)) {
        given.add(role);
      }
    });
    return Optional.of(given);
  }
}
