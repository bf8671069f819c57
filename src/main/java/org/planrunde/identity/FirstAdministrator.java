package org.planrunde.identity;

import java.util.List;
import java.util.Set;
import org.planrunde.console.WelcomeNote;
import org.planrunde.kernel.MunicipalityId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the municipality and its first administrator in an installation that has none. */
@Component
@Order(1000)
class FirstAdministrator implements ApplicationRunner, WelcomeNote {
  private static final String LOGIN = "admin";

  private final Municipalities municipalities;
  private final Accounts accounts;
  private final String name;
  private volatile List<String> lines = List.of();

  FirstAdministrator(
      Municipalities municipalities,
      Accounts accounts,
      @Value("${planrunde.municipality:Musterstadt}") String name) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.name = name;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (municipalities.list().isEmpty()) {
      municipalities.add(
          new Municipality(MunicipalityId.random(), name, name, Municipality.ACCENT, null));
    }
    // With several, each was made together with its first administrator.
    municipalities
        .findOnly()
        .filter(only -> !accounts.hasAdministrator(only.id()))
        .ifPresent(this::appoint);
  }

  private void appoint(Municipality municipality) {
    var password = Passwords.oneTime();
    accounts.add(
        municipality.id(), LOGIN, "Administration", password, Set.of(Role.ADMINISTRATOR), true);
    lines =
        List.of(
            "First administrator: " + LOGIN + "   one-time password: " + password,
            "Log in at /anmelden and choose your own password; this one is shown only now.");
  }

  @Override
  public List<String> welcome() {
    return lines;
  }
}
