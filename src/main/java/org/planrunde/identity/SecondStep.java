package org.planrunde.identity;

import org.planrunde.identity.HalfSignedIn.ByProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Service;

/** The second half of signing in; gives what the session then carries. */
@Service
public class SecondStep {
  private final FactorCheck check;
  private final Admission admission;
  private final SecondFactors factors;

  SecondStep(FactorCheck check, Admission admission, SecondFactors factors) {
    this.check = check;
    this.admission = admission;
    this.factors = factors;
  }

  /**
   * Signs in with a code of the app or a recovery code.
   *
   * @throws org.springframework.security.core.AuthenticationException if the code is wrong, was
   *     used, comes too late or too often, or if the account was closed
   */
  public Authentication complete(HalfSignedIn half, String code) {
    if (half.isTooOld()) {
      throw new CredentialsExpiredException("the first step is too long ago");
    }
    return switch (check.take(half.account(), code)) {
      case TAKEN -> admission.full(half.account(), half.provider());
      case WRONG -> throw new BadCredentialsException("wrong code");
      case TOO_OFTEN -> throw new LockedException("too many tries");
    };
  }

  /**
   * Gives somebody their roles who came in without any, to set up the second factor.
   *
   * @throws IllegalStateException if the second factor is still missing
   */
  public Authentication afterSetUp(Authentication before) {
    if (!(before.getPrincipal() instanceof SignedInStaff signedIn)
        || factors.mustSetUp(signedIn.staff())) {
      throw new IllegalStateException("the second factor is missing");
    }
    var id = signedIn.staff().id();
    return before instanceof OAuth2AuthenticationToken token
            && signedIn instanceof ProviderPrincipal principal
        ? admission.full(
            id, new ByProvider(token.getAuthorizedClientRegistrationId(), principal.user()))
        : admission.full(id, null);
  }
}
