package org.planrunde.identity;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security carries for a member of staff, whichever way they came in. */
interface SignedInStaff {
  /** The person, with the roles that this login has. */
  Staff staff();

  /** The account as it was when the roles were looked up. */
  Account account();

  /**
   * An administrator may do what the others may, so carries all roles. Whoever has a role in one
   * procedure opens its screens, which show that procedure only.
   */
  static Collection<? extends GrantedAuthority> authorities(Staff staff) {
    return Arrays.stream(Role.values())
        .filter(staff::mayAnywhere)
        .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
        .toList();
  }
}
