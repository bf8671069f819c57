package org.planrunde.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member of staff who came in with a password. */
final class StaffPrincipal implements UserDetails, SignedInStaff {
  private static final long serialVersionUID = 1;

  private final transient Account account;
  private final transient Staff staff;

  StaffPrincipal(Account account, Staff staff) {
    this.account = account;
    this.staff = staff;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public Staff staff() {
    return staff;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return SignedInStaff.authorities(staff);
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

  /** Sessions are counted by account. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffPrincipal that && staff.id().equals(that.staff.id());
  }

  @Override
  public int hashCode() {
    return staff.id().hashCode();
  }
}
