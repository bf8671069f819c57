package org.planrunde.identity;

import org.planrunde.console.ConsoleCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Groups what the operator does with municipalities. */
@Component
@Command(
    name = "municipality",
    mixinStandardHelpOptions = true,
    description = "Lists the municipalities of this installation and adds new ones.",
    subcommands = {AddMunicipality.class, ListMunicipalities.class})
class MunicipalityCommand implements ConsoleCommand {}
