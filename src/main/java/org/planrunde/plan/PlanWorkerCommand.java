package org.planrunde.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.console.StandaloneCommand;
import org.planrunde.console.WorkerProcess;
import org.planrunde.console.WorkerProgress;
import org.planrunde.kernel.Message;
import org.planrunde.plan.raster.Found;
import org.planrunde.plan.raster.PlanRefused;
import org.planrunde.plan.raster.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the application lets a process of its own do with a plan: draw it, or cut it into tiles.
 * Hidden, because nobody types it. Takes a folder with {@code order.json} and leaves {@code
 * answer.json}, or {@code refused.json}, there; prints how far it has come.
 */
@Command(name = "plan-worker", hidden = true, description = "Draws and cuts a plan.")
public final class PlanWorkerCommand implements StandaloneCommand, Callable<Integer> {
  static final String ORDER = "order.json";
  static final String ANSWER = "answer.json";
  static final String REFUSED = "refused.json";

  @Parameters(paramLabel = "FOLDER", description = "Where the plan is.")
  private Path folder = Path.of("");

  /** For the command line, which fills the fields. */
  public PlanWorkerCommand() {}

  @Override
  public Integer call() throws IOException {
    // Fonts of the system are looked through once, and not for every plan.
    System.setProperty(
        "pdfbox.fontcache", folder.toAbsolutePath().resolve("..").normalize().toString());
    try {
      var order = PlanJson.read(Files.readString(folder.resolve(ORDER)), PlanOrder.class);
      write(ANSWER, PlanWork.in(folder).does(order, told(System.out)));
      return 0;
    } catch (PlanRefused e) {
      write(REFUSED, e.sentence());
      return WorkerProcess.REFUSES;
    }
  }

  /** One line for each part in a hundred. */
  private static Progress told(PrintStream out) {
    var last = new int[] {-1};
    return part -> {
      var now = (int) (100 * part);
      if (now > last[0]) {
        last[0] = now;
        out.println(WorkerProgress.line(now));
        out.flush();
      }
      return true;
    };
  }

  private void write(String name, Object value) throws IOException {
    var draft = folder.resolve(name + ".part");
    Files.writeString(draft, PlanJson.write(value));
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What was drawn, or cut; the other is null. */
  record Answer(@Nullable Found found, @Nullable PlanTiling tiling) {}

  /** Reads why it was refused. */
  static Message refusal(Path folder) throws IOException {
    return PlanJson.read(Files.readString(folder.resolve(REFUSED)), Message.class);
  }
}
