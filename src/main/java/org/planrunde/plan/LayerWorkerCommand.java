package org.planrunde.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.planrunde.console.StandaloneCommand;
import org.planrunde.console.WorkerProcess;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.read.PlanReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the application lets a process of its own do with an uploaded file of geodata: read it.
 * Hidden, because nobody types it. Takes a folder with the file and {@code order.json} and leaves
 * {@link FoundFile} there, or {@code refused.json}.
 */
@Command(name = "layer-worker", hidden = true, description = "Reads a file of geodata.")
public final class LayerWorkerCommand implements StandaloneCommand, Callable<Integer> {
  static final String SOURCE = "source";
  static final String ORDER = "order.json";
  static final String REFUSED = "refused.json";

  @Parameters(paramLabel = "FOLDER", description = "Where the file is.")
  private Path folder = Path.of("");

  /** For the command line, which fills the fields. */
  public LayerWorkerCommand() {}

  @Override
  public Integer call() throws IOException {
    try {
      var order = PlanJson.read(Files.readString(folder.resolve(ORDER)), UploadedFile.Order.class);
      FoundFile.write(folder, PlanReaders.inspect(folder.resolve(SOURCE), order.options()));
      return 0;
    } catch (RefusedException e) {
      var sentence = PlanJson.write(e.problems().getFirst().message());
      Files.writeString(folder.resolve(REFUSED), sentence);
      return WorkerProcess.REFUSES;
    }
  }
}
