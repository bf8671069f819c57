package org.planrunde.identity;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password, and refuses to be asked too often. */
@Component
class StaffLogin extends DaoAuthenticationProvider {
  private final AccountStore store;
  private final LoginThrottle throttle;

  StaffLogin(AccountStore store, LoginThrottle throttle, PasswordEncoder encoder) {
    super(details(store));
    this.store = store;
    this.throttle = throttle;
    setPasswordEncoder(encoder);
  }

  private static UserDetailsService details(AccountStore store) {
    return name ->
        store
            .findByLogin(name)
            .map(a -> new StaffPrincipal(a, store.staff(a)))
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    var name = authentication.getName().strip().toLowerCase(Locale.ROOT);
    if (!Accounts.mayBeLogin(name)) {
      throw new BadCredentialsException("no such name");
    }
    if (!throttle.tryAgain(name)) {
      throw new LockedException("too many tries");
    }
    var result = super.authenticate(authentication);
    if (result.getPrincipal() instanceof StaffPrincipal principal) {
      throttle.succeeded(name);
      store.loggedIn(principal.staff().id());
    }
    return result;
  }
}
