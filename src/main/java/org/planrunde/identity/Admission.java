package org.planrunde.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.HalfSignedIn.ByProvider;
import org.planrunde.kernel.AccountId;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Decides how far somebody comes whose first step was right: to the second step, to the set-up of
 * one without any role, or in.
 */
@Component
class Admission {
  private final AccountStore accounts;
  private final FactorStore factors;

  Admission(AccountStore accounts, FactorStore factors) {
    this.accounts = accounts;
    this.factors = factors;
  }

  /**
   * The person with the roles that the first step is good for. The login provider has asked for its
   * own second factor, so another one is asked for only where the municipality wants it.
   *
   * @throws SecondFactorNeededException if a code must follow
   */
  Staff afterFirstStep(Account account, @Nullable ByProvider provider) {
    var required = factors.isRequired(account.id());
    var there = factors.find(account.id()).isPresent();
    if (there && (required || provider == null)) {
      throw new SecondFactorNeededException(new HalfSignedIn(account.id(), provider));
    }
    accounts.loggedIn(account.id());
    return required ? withoutRoles(account) : accounts.staff(account);
  }

  /**
   * Somebody with all their roles, as the database knows them now.
   *
   * @throws DisabledException if the account was closed or removed meanwhile
   */
  Authentication full(AccountId id, @Nullable ByProvider provider) {
    var account =
        accounts
            .find(id)
            .filter(a -> !a.disabled())
            .orElseThrow(() -> new DisabledException("closed"));
    accounts.loggedIn(id);
    return signedIn(account, accounts.staff(account), provider);
  }

  /**
   * The same login with the roles of now. Whoever is in without any, because a second factor is
   * required and not there yet, gets none by the way: those come with the first code.
   */
  Authentication again(Authentication login, SignedInStaff then, Account now) {
    var waits = !then.staff().mayAnywhere(Role.values()) && factors.isRequired(now.id());
    var provider =
        login instanceof OAuth2AuthenticationToken token
                && then instanceof ProviderPrincipal principal
            ? new ByProvider(token.getAuthorizedClientRegistrationId(), principal.user())
            : null;
    return signedIn(now, waits ? withoutRoles(now) : accounts.staff(now), provider);
  }

  private static Authentication signedIn(
      Account account, Staff staff, @Nullable ByProvider provider) {
    if (provider == null) {
      var principal = new StaffPrincipal(account, staff);
      return UsernamePasswordAuthenticationToken.authenticated(
          principal, null, principal.getAuthorities());
    }
    var principal = new ProviderPrincipal(provider.user(), account, staff);
    return new OAuth2AuthenticationToken(
        principal, principal.getAuthorities(), provider.registration());
  }

  private static Staff withoutRoles(Account account) {
    return new Staff(account.id(), account.municipality(), account.displayName(), Set.of());
  }
}
