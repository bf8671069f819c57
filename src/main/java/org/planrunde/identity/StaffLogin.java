package org.planrunde.identity;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password, and refuses to be asked too often. */
@Component
class StaffLogin extends DaoAuthenticationProvider {
  private final Admission admission;
  private final LoginThrottle throttle;
  private final LoginSettings settings;

  StaffLogin(
      AccountStore store,
      Admission admission,
      LoginThrottle throttle,
      LoginSettings settings,
      PasswordEncoder encoder) {
    super(details(store));
    this.admission = admission;
    this.throttle = throttle;
    this.settings = settings;
    setPasswordEncoder(encoder);
  }

  private static UserDetailsService details(AccountStore store) {
    return name ->
        store
            .findByLogin(name)
            .map(a -> new StaffPrincipal(a, store.staff(a)))
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  /**
   * Signs in, or asks for the second step.
   *
   * @throws SecondFactorNeededException if name and password were right and a code must follow
   */
  @Override
  public Authentication authenticate(Authentication authentication) {
    var name = authentication.getName().strip().toLowerCase(Locale.ROOT);
    if (!settings.password() || !Accounts.mayBeLogin(name)) {
      throw new BadCredentialsException("no such name");
    }
    if (!throttle.tryAgain(name)) {
      throw new LockedException("too many tries");
    }
    var result = super.authenticate(authentication);
    if (!(result.getPrincipal() instanceof StaffPrincipal right)) {
      throw new IllegalStateException("not an account of the staff");
    }
    throttle.succeeded(name);
    var staff = admission.afterFirstStep(right.account(), null);
    var principal = new StaffPrincipal(right.account(), staff);
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities());
    signedIn.setDetails(result.getDetails());
    return signedIn;
  }
}
