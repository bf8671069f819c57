package org.planrunde.identity;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member of staff who came in through the login provider. */
final class ProviderPrincipal implements OidcUser, SignedInStaff {
  private static final long serialVersionUID = 1;

  private final OidcUser user;
  private final transient Account account;
  private final transient Staff staff;

  ProviderPrincipal(OidcUser user, Account account, Staff staff) {
    this.user = user;
    this.account = account;
    this.staff = staff;
  }

  OidcUser user() {
    return user;
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
  public Map<String, Object> getAttributes() {
    return user.getAttributes();
  }

  @Override
  public String getName() {
    return staff.id().toString();
  }

  @Override
  public Map<String, Object> getClaims() {
    return user.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return user.getUserInfo();
  }

  @Override
  public OidcIdToken getIdToken() {
    return user.getIdToken();
  }

  /** Sessions are counted by account. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProviderPrincipal that && staff.id().equals(that.staff.id());
  }

  @Override
  public int hashCode() {
    return staff.id().hashCode();
  }
}
