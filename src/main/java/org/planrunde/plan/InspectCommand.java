package org.planrunde.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.console.FileInspector;
import org.planrunde.console.StandaloneCommand;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.read.PlanReaders;
import org.planrunde.plan.read.ReadOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says what is in a file of geodata, by the readers of the upload: JSON, then one sentence.
 *
 * <p>Ends with 0 if it was read, and with 2 if it was refused; then the sentence says why.
 */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Says what a file of geodata holds and where it lies.")
public final class InspectCommand implements StandaloneCommand, Callable<Integer> {
  private static final int REFUSED = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "GeoJSON, Shapefile in a zip, GeoPackage, GML (as a WFS answers), or XPlanGML 4.0 to 6.0,"
              + " plain or in a zip; terrain as GeoTIFF.")
  private Path file = Path.of("");

  @Option(
      names = "--crs",
      paramLabel = "NAME",
      description = "The coordinate system, if the file does not say it, such as EPSG:25832.")
  private @Nullable String crs;

  @Option(names = "--swap", description = "The two numbers of each pair change places.")
  private boolean swap;

  /** For the command line, which fills the fields. */
  public InspectCommand() {}

  @Override
  public Integer call() {
    var options = new ReadOptions(given(), swap);
    if (!Files.isRegularFile(file)) {
      return refuse("The file " + file + " does not exist.");
    }
    for (var other : ServiceLoader.load(FileInspector.class)) {
      if (knows(other)) {
        return tell(other);
      }
    }
    try {
      var found = PlanReaders.inspect(file, options);
      PrintWriter out = line().getOut();
      out.println(InspectReport.json(found));
      out.println(InspectReport.sentence(found));
      out.flush();
      return 0;
    } catch (RefusedException e) {
      return refuse(InspectReport.say(e.problems().getFirst().message()));
    }
  }

  private boolean knows(FileInspector inspector) {
    try {
      return inspector.knows(file);
    } catch (IOException e) {
      return false;
    }
  }

  private int tell(FileInspector inspector) {
    try {
      var report = inspector.inspect(file, crs, swap);
      if (report.json() == null) {
        return refuse(report.sentence());
      }
      line().getOut().println(report.json());
      line().getOut().println(report.sentence());
      line().getOut().flush();
      return 0;
    } catch (IOException e) {
      return refuse("The file " + file + " cannot be read.");
    }
  }

  private @Nullable CrsName given() {
    if (crs == null) {
      return null;
    }
    var name = CrsName.parse(crs);
    if (name.isEmpty() || name.get().known().isEmpty()) {
      throw new ParameterException(line(), "--crs takes a system such as EPSG:25832, not " + crs);
    }
    return name.get();
  }

  private int refuse(String sentence) {
    line().getErr().println(sentence);
    line().getErr().flush();
    return REFUSED;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
