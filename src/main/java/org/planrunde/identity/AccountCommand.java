package org.planrunde.identity;

import org.planrunde.console.ConsoleCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Groups what an operator does to an account when nobody can log in any more. */
@Component
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Helps staff who cannot log in.",
    subcommands = {ResetFactorCommand.class, AllowProviderCommand.class})
class AccountCommand implements ConsoleCommand {}
