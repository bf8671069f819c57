package org.planrunde.identity;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code planrunde account reset-factor}. */
@Component
@Command(
    name = "reset-factor",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the second factor of an account away, with its recovery codes.",
      "Example: planrunde account reset-factor admin"
    })
class ResetFactorCommand extends AccountSubcommand {
  private final FactorStore factors;

  ResetFactorCommand(AccountStore store, FactorStore factors) {
    super(store);
    this.factors = factors;
  }

  @Override
  String done(Account account) {
    return factors.delete(account.id())
        ? "\"" + account.login() + "\" logs in with the password alone now."
        : "\"" + account.login() + "\" had no second factor.";
  }
}
