package org.planrunde.identity;

import java.util.Set;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;

/** Somebody who is logged in and works for a municipality. */
public record Staff(
    AccountId id, MunicipalityId municipality, String displayName, Set<Role> roles) {
  /** Keeps an own copy of the roles. */
  public Staff {
    roles = Set.copyOf(roles);
  }

  /** True if this person has the role, or is administrator, in that municipality. */
  public boolean may(Role role, MunicipalityId where) {
    return municipality.equals(where)
        && (roles.contains(role) || roles.contains(Role.ADMINISTRATOR));
  }

  /**
   * Lets pass whoever {@link #may}.
   *
   * @throws NotAllowedException for everybody else
   */
  public void require(Role role, MunicipalityId where) {
    if (!may(role, where)) {
      throw new NotAllowedException(role);
    }
  }
}
