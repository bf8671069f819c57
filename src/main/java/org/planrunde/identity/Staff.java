package org.planrunde.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * Somebody who is logged in and works for a municipality.
 *
 * @param roles in all procedures of the municipality
 * @param inProcedures further roles in single procedures of it
 */
public record Staff(
    AccountId id,
    MunicipalityId municipality,
    String displayName,
    Set<Role> roles,
    Map<ProcedureId, Set<Role>> inProcedures) {
  /** Keeps own copies of the roles. */
  public Staff {
    roles = Set.copyOf(roles);
    inProcedures =
        inProcedures.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /** Somebody with roles in the whole municipality. */
  public Staff(AccountId id, MunicipalityId municipality, String displayName, Set<Role> roles) {
    this(id, municipality, displayName, roles, Map.of());
  }

  /** True if this person has the role, or is administrator, in all of that municipality. */
  public boolean may(Role role, MunicipalityId where) {
    return municipality.equals(where)
        && (roles.contains(role) || roles.contains(Role.ADMINISTRATOR));
  }

  /** True if this person has the role in that procedure, or in all of the municipality. */
  public boolean may(Role role, MunicipalityId where, ProcedureId procedure) {
    return may(role, where)
        || (municipality.equals(where)
            && inProcedures.getOrDefault(procedure, Set.of()).contains(role));
  }

  /** True if this person has one of the roles in at least one procedure. */
  public boolean mayAnywhere(Role... wanted) {
    return Arrays.stream(wanted)
        .anyMatch(role ->
            may(role, municipality)
                || inProcedures.values().stream().anyMatch(some -> some.contains(role)));
  }

  /**
   * Lets pass whoever {@link #may(Role, MunicipalityId)}.
   *
   * @throws NotAllowedException for everybody else
   */
  public void require(Role role, MunicipalityId where) {
    if (!may(role, where)) {
      throw new NotAllowedException(role);
    }
  }

  /**
   * Lets pass whoever {@link #may(Role, MunicipalityId, ProcedureId)}.
   *
   * @throws NotAllowedException for everybody else
   */
  public void require(Role role, MunicipalityId where, ProcedureId procedure) {
    if (!may(role, where, procedure)) {
      throw new NotAllowedException(role);
    }
  }
}
