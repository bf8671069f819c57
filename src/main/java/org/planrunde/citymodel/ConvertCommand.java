package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelLimits;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.Converter;
import org.planrunde.console.StandaloneCommand;
import org.planrunde.console.WorkerProgress;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes 3D Tiles of a city model file without the application and without a database.
 *
 * <p>Says on the error stream how far it is, and prints what came of it as JSON. Ends with 0 if a
 * tileset was written, otherwise with 2 and one sentence.
 */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Makes 3D Tiles of a city model (CityGML, CityJSON; also gz or zip) or of terrain (GeoTIFF).")
public final class ConvertCommand implements StandaloneCommand, Callable<Integer> {
  private static final int FAILED = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The city model or the terrain.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Gets tileset.json and the tiles; new or empty.")
  private Path out = Path.of("");

  @Option(
      names = "--crs",
      paramLabel = "NAME",
      description = "The reference system, such as EPSG:25832, whatever the file says.")
  private @Nullable String crs;

  @Option(
      names = "--swap-axes",
      description = "Takes the two numbers of each pair the other way round.")
  private boolean swapAxes;

  @Option(names = "--answer", hidden = true, description = "Gets the result for the application.")
  private @Nullable Path answer;

  /** For the command line, which fills the fields. */
  public ConvertCommand() {}

  @Override
  public Integer call() {
    CrsName name = crsName();
    try {
      var converter = new Converter(ModelLimits.USUAL, name, swapAxes, this::report);
      Converted converted = converter.convert(file, out);
      answer(new ConvertAnswer(converted, null));
      print(converted);
      return 0;
    } catch (IOException e) {
      return fail(Message.of("citymodel.convert.folder", out.toString()));
    } catch (OutOfMemoryError e) {
      return fail(Message.of("citymodel.convert.memory"));
    } catch (RuntimeException e) {
      return fail(Refusals.of(e));
    }
  }

  private @Nullable CrsName crsName() {
    String given = crs;
    if (given == null) {
      return null;
    }
    return CrsName.parse(given)
        .filter(it -> it.known().isPresent())
        .orElseThrow(() ->
            new ParameterException(
                commandLine(), Refusals.sentence(Message.of("citymodel.convert.crs", given))));
  }

  private void report(int percent) {
    commandLine().getErr().println(WorkerProgress.line(percent));
    commandLine().getErr().flush();
  }

  private void print(Converted converted) {
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    commandLine().getOut().println(json.writeValueAsString(converted));
    commandLine().getOut().flush();
  }

  private void answer(ConvertAnswer it) throws IOException {
    if (answer != null) {
      it.write(answer);
    }
  }

  private int fail(Message message) {
    try {
      answer(new ConvertAnswer(null, message));
    } catch (IOException e) {
      commandLine().getErr().println("The answer cannot be written.");
    }
    commandLine().getErr().println(Refusals.sentence(message));
    commandLine().getErr().flush();
    return FAILED;
  }

  private picocli.CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
