package org.planrunde.identity.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Staff;
import org.planrunde.ui.spi.StaffAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells the shell who sits at the desk. */
@Component
@ConditionalOnWebApplication
class SignedIn implements StaffAccount {
  private final Accounts accounts;
  private final AuthenticationContext authentication;

  SignedIn(Accounts accounts, AuthenticationContext authentication) {
    this.accounts = accounts;
    this.authentication = authentication;
  }

  @Override
  public Optional<String> displayName() {
    return accounts.findCurrent().map(Staff::displayName);
  }

  @Override
  public void logout() {
    authentication.logout();
  }
}
