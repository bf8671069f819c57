package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.LoginWays;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.SecondStep;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.StaffLayout;

/**
 * The own password and second factor. The first stop of everybody with a one-time password, then of
 * everybody who lacks a second factor that is required: each sees only what must be done.
 */
@Route(value = Places.ACCOUNT, layout = StaffLayout.class)
@PermitAll
final class AccountView extends Div implements HasDynamicTitle {
  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondStep step;
  private final Municipalities municipalities;
  private final LoginWays ways;
  private final PageTitles titles;

  AccountView(
      Accounts accounts,
      SecondFactors factors,
      SecondStep step,
      Municipalities municipalities,
      LoginWays ways,
      PageTitles titles) {
    this.accounts = accounts;
    this.factors = factors;
    this.step = step;
    this.municipalities = municipalities;
    this.ways = ways;
    this.titles = titles;
    addClassNames("page", "login");
    build();
  }

  private void build() {
    removeAll();
    add(new H1(getTranslation("identity.account.title")));
    var staff = accounts.getCurrent();
    if (accounts.mustChangePassword(staff)) {
      add(new PasswordPanel(accounts, true, this::onwards));
      return;
    }
    var forced = factors.mustSetUp(staff);
    if (!forced && ways.byPassword()) {
      add(new PasswordPanel(accounts, false, this::onwards));
    }
    var issuer = municipalities.get(staff.municipality()).name();
    add(new FactorPanel(accounts, factors, step, issuer, forced));
    if (!forced && staff.may(Role.ADMINISTRATOR, staff.municipality())) {
      add(new RequirementPanel(factors, staff));
    }
  }

  /** To the desk, or to what must be done next. */
  private void onwards() {
    if (factors.mustSetUp(accounts.getCurrent())) {
      build();
    } else {
      getUI().ifPresent(ui -> ui.navigate(Places.DESK));
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("identity.account.title"));
  }
}
