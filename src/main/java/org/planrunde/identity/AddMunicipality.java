package org.planrunde.identity;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Slugs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code planrunde municipality add}: exit code 0 if it was made, else 2 and nothing is. */
@Component
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a municipality and its first administrator, whose one-time password is printed once.",
      "Example: planrunde municipality add \"Neustadt am Berg\" --admin leitung.neustadt"
    })
class AddMunicipality implements Callable<Integer> {
  private final Municipalities municipalities;
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  @Parameters(paramLabel = "NAME", description = "Its name on the pages.")
  @SuppressWarnings("NullAway.Init")
  String name;

  @Option(
      names = "--slug",
      paramLabel = "SLUG",
      description = "Its name in addresses: small letters, digits, hyphens.")
  @Nullable String slug;

  @Option(
      names = "--admin",
      required = true,
      paramLabel = "LOGIN",
      description = "The first administrator's login.")
  @SuppressWarnings("NullAway.Init")
  String admin;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandLine.Model.CommandSpec spec;

  AddMunicipality(
      Municipalities municipalities, Accounts accounts, TransactionTemplate transaction) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @Override
  public Integer call() {
    var tidy = PlainText.tidy(name);
    if (PlainText.check("name", tidy, 1, Municipality.MAX_SHORT_NAME).isPresent()) {
      return fail("The name needs 1 to " + Municipality.MAX_SHORT_NAME + " characters.");
    }
    var wanted = slug == null ? Slugs.of(tidy, Municipality.MAX_SLUG) : slug;
    if (!wanted.matches("[a-z0-9]+(-[a-z0-9]+)*") || wanted.length() > Municipality.MAX_SLUG) {
      return fail("Give a --slug of small letters, digits and hyphens, at most 60.");
    }
    if (municipalities.findBySlug(wanted).isPresent()) {
      return fail("There is a municipality \"" + wanted + "\" already. Give another --slug.");
    }
    try {
      var password = Passwords.oneTime();
      transaction.executeWithoutResult(_ -> make(tidy, wanted, password));
      tell(tidy, wanted, password);
      return 0;
    } catch (RefusedException _) {
      return fail(
          "The login \""
              + admin
              + "\" is taken or not fit: 2 to 120 of a-z, 0-9 and . _ @ - are. Nothing was made.");
    }
  }

  private void make(String tidy, String wanted, String password) {
    var town =
        municipalities.add(
            new Municipality(
                MunicipalityId.random(), wanted, tidy, tidy, Municipality.ACCENT, null, null));
    accounts.add(town.id(), admin, "Administration", password, Set.of(Role.ADMINISTRATOR), true);
  }

  private void tell(String tidy, String wanted, String password) {
    var out = spec.commandLine().getOut();
    out.printf("%s (%s)%n", tidy, wanted);
    out.printf("  First administrator: %s   one-time password: %s%n", admin, password);
    out.printf("  Log in at /anmelden and choose your own; this one is shown only now.%n");
    out.flush();
  }

  private int fail(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 2;
  }
}
