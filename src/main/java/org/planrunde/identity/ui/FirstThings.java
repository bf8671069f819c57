package org.planrunde.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * Sends whoever still has a one-time password, or lacks the second factor that the municipality
 * requires, to {@link AccountView}, whatever they opened.
 */
@Component
class FirstThings implements VaadinServiceInitListener {
  private final transient Accounts accounts;
  private final transient SecondFactors factors;

  FirstThings(Accounts accounts, SecondFactors factors) {
    this.accounts = accounts;
    this.factors = factors;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    if (event.getNavigationTarget() != AccountView.class
        && accounts.findCurrent().filter(this::mustDoSomething).isPresent()) {
      event.forwardTo(AccountView.class);
    }
  }

  private boolean mustDoSomething(Staff staff) {
    return accounts.mustChangePassword(staff) || factors.mustSetUp(staff);
  }
}
