package org.planrunde.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.planrunde.identity.Accounts;
import org.springframework.stereotype.Component;

/** Sends whoever still has a one-time password to {@link PasswordView}, whatever they opened. */
@Component
class OneTimePassword implements VaadinServiceInitListener {
  private final transient Accounts accounts;

  OneTimePassword(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    if (event.getNavigationTarget() != PasswordView.class
        && accounts.findCurrent().filter(accounts::mustChangePassword).isPresent()) {
      event.forwardTo(PasswordView.class);
    }
  }
}
