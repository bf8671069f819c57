package org.planrunde.identity;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code planrunde account allow-provider}. */
@Component
@Command(
    name = "allow-provider",
    mixinStandardHelpOptions = true,
    description = {
      "For one hour, whoever has this login name at the login provider may take the account over.",
      "Needed for accounts in use and for administrators; later logins need it no more.",
      "Example: planrunde account allow-provider admin"
    })
class AllowProviderCommand extends AccountSubcommand {
  private static final int MINUTES = 60;

  private final ProviderStore provider;

  AllowProviderCommand(AccountStore store, ProviderStore provider) {
    super(store);
    this.provider = provider;
  }

  @Override
  String done(Account account) {
    if (provider.isBound(account.id())) {
      return "\"" + account.login() + "\" belongs to a person of the login provider already.";
    }
    provider.open(account.id(), MINUTES);
    return "\"" + account.login() + "\" may be taken over through the login provider for an hour.";
  }
}
