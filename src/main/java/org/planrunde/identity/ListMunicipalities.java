package org.planrunde.identity;

import java.util.Objects;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code planrunde municipality list}. */
@Component
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists them by name: slug, name, host.")
class ListMunicipalities implements Runnable {
  private final Municipalities municipalities;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandLine.Model.CommandSpec spec;

  ListMunicipalities(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    municipalities
        .list()
        .forEach(m ->
            out.printf(
                "%-24s %s  %s%n", m.slug(), m.name(), Objects.requireNonNullElse(m.host(), "")));
    out.flush();
  }
}
