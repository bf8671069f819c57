package org.planrunde.identity;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member of staff as Spring Security knows them. */
final class StaffPrincipal implements UserDetails {
  private static final long serialVersionUID = 1;

  private final transient Account account;
  private final transient Staff staff;

  StaffPrincipal(Account account, Staff staff) {
    this.account = account;
    this.staff = staff;
  }

  Account account() {
    return account;
  }

  Staff staff() {
    return staff;
  }

  /**
   * An administrator may do what the others may, so carries all roles. Whoever has a role in one
   * procedure opens its screens, which show that procedure only.
   */
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return Arrays.stream(Role.values())
        .filter(staff::mayAnywhere)
        .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
        .toList();
  }

  @Override
  public String getPassword() {
    return account.passwordHash();
  }

  @Override
  public String getUsername() {
    return account.login();
  }

  @Override
  public boolean isEnabled() {
    return !account.disabled();
  }
}
