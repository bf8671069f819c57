package org.planrunde.contribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.reading.UnreadableFile;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code planrunde import contributions}: exit code 0 if the file was read to its end, else 2. */
@Component
@Command(
    name = "contributions",
    mixinStandardHelpOptions = true,
    description = {
      "Imports contributions from JSON lines, CSV or PDS GeoJSON; what is there already stays.",
      "Example: planrunde import contributions old.csv --procedure station-square"
    })
class ImportContributions implements Callable<Integer> {
  private static final int SHOWN = 50;

  private final Procedures procedures;
  private final FileImport imports;

  @Parameters(paramLabel = "FILE", description = "The file, in UTF-8.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--procedure",
      required = true,
      paramLabel = "SLUG",
      description = "The procedure's name in addresses.")
  @SuppressWarnings("NullAway.Init")
  String slug;

  @Option(
      names = "--create",
      paramLabel = "NAME",
      description = "Makes the procedure if it is not there.")
  @Nullable String create;

  @Option(
      names = "--municipality",
      paramLabel = "SLUG",
      description = "Whose procedure to make where there are several municipalities.")
  @Nullable String town;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandLine.Model.CommandSpec spec;

  ImportContributions(Procedures procedures, FileImport imports) {
    this.procedures = procedures;
    this.imports = imports;
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      return fail("Cannot read " + file + ".");
    }
    try {
      var existing = procedures.findBySlug(slug);
      if (existing.isEmpty() && create == null) {
        return fail(
            "There is no procedure \"" + slug + "\". Add --create \"Its name\" to make it.");
      }
      var owner = imports.town(town);
      if (existing.isEmpty() && owner.isEmpty()) {
        return fail("Name the municipality with --municipality; see planrunde municipality list.");
      }
      var procedure =
          existing.isPresent()
              ? existing.get()
              : imports.create(file, owner.orElseThrow(), slug, String.valueOf(create));
      report(procedure, imports.run(file, procedure, this::progress));
      return 0;
    } catch (UnreadableFile | RefusedException | IOException | UncheckedIOException e) {
      return fail("Nothing more was imported: " + e.getMessage());
    }
  }

  private void progress(int done) {
    spec.commandLine().getErr().printf("  %,d read%n", done);
  }

  private void report(Procedure procedure, ImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s (%s)%n", procedure.name(), procedure.slug());
    out.printf(
        "  %d in the file: %d new, %d there already, %d skipped%n",
        report.read(), report.fresh(), report.known(), report.skipped().size());
    out.printf("  %d of them with a place, %d without%n", report.located(), report.unlocated());
    report.skipped().stream()
        .limit(SHOWN)
        .forEach(s -> out.printf("  line %d skipped: %s%n", s.line(), s.reason()));
    if (report.skipped().size() > SHOWN) {
      out.printf("  and %d more%n", report.skipped().size() - SHOWN);
    }
    out.flush();
  }

  private int fail(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 2;
  }
}
