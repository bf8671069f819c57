package org.planrunde.identity;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command about one account: exit code 0 if it was done, 2 if there is no such account. */
abstract class AccountSubcommand implements Callable<Integer> {
  private final AccountStore store;

  @Parameters(paramLabel = "LOGIN", description = "The login name of the account.")
  @SuppressWarnings("NullAway.Init")
  String login;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandLine.Model.CommandSpec spec;

  AccountSubcommand(AccountStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    var account = store.findByLogin(login.strip().toLowerCase(Locale.ROOT));
    if (account.isEmpty()) {
      spec.commandLine().getErr().println("There is no account \"" + login + "\".");
      return CommandLine.ExitCode.USAGE;
    }
    spec.commandLine().getOut().println(done(account.get()));
    return CommandLine.ExitCode.OK;
  }

  /** Does it and says so in a sentence. */
  abstract String done(Account account);
}
