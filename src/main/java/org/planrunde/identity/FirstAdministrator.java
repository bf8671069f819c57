package org.planrunde.identity;

import java.security.SecureRandom;
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
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Municipalities municipalities;
  private final Accounts accounts;
  private final String name;
  private final SecureRandom random = new SecureRandom();
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
    var municipality =
        municipalities
            .findCurrent()
            .orElseGet(() ->
                municipalities.add(
                    new Municipality(MunicipalityId.random(), name, name, "#0F5B46", null)));
    if (accounts.hasAdministrator(municipality.id())) {
      return;
    }
    var password = password();
    accounts.add(
        municipality.id(), LOGIN, "Administration", password, Set.of(Role.ADMINISTRATOR), true);
    lines =
        List.of(
            "First administrator: " + LOGIN + "   one-time password: " + password,
            "Log in at /anmelden and choose your own password; this one is shown only now.");
  }

  /** Four groups of four: about 79 bits. */
  private String password() {
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Override
  public List<String> welcome() {
    return lines;
  }
}
