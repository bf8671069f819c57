package org.planrunde.contribution;

import org.planrunde.console.ConsoleCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Groups what can be imported. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports from other systems.",
    subcommands = ImportContributions.class)
class ImportCommand implements ConsoleCommand {}
