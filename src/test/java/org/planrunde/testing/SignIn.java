package org.planrunde.testing;

import java.util.Set;
import java.util.UUID;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in on this thread as the login form would, with a real account. */
public final class SignIn {
  /** The password of every account made here. */
  public static final String PASSWORD = "vier-worte-genuegen";

  private SignIn() {}

  /** A new account with these roles, signed in. */
  public static Staff as(
      Accounts accounts,
      AuthenticationProvider login,
      MunicipalityId municipality,
      boolean oneTime,
      Role... roles) {
    var name = "probe-" + UUID.randomUUID();
    accounts.add(municipality, name, "Mara Probe", PASSWORD, Set.of(roles), oneTime);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        login.authenticate(new UsernamePasswordAuthenticationToken(name, PASSWORD)));
    SecurityContextHolder.setContext(context);
    return accounts.getCurrent();
  }
}
