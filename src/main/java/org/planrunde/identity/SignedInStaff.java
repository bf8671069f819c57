package org.planrunde.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security carries for a member of staff, whichever way they came in. */
interface SignedInStaff {
  /** The person. */
  Staff staff();

  /** An administrator may do what the others may, so carries all roles. */
  static Collection<? extends GrantedAuthority> authorities(Staff staff) {
    var roles = staff.roles().contains(Role.ADMINISTRATOR) ? List.of(Role.values()) : staff.roles();
    return roles.stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r.name())).toList();
  }
}
