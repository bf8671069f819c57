package org.planrunde.citymodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.design.DesignCheck;
import org.planrunde.citymodel.design.DesignFacts;
import org.planrunde.citymodel.design.DesignLimits;
import org.planrunde.citymodel.design.DesignRefused;
import org.planrunde.console.StandaloneCommand;
import org.planrunde.console.WorkerProcess;
import org.planrunde.kernel.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application lets a process of its own do with a design model: check it and write what is
 * served. Hidden, because nobody types it. Works on {@code sent.glb} of a folder, and leaves {@code
 * design.glb} and {@code answer.json} there.
 */
@Command(name = "design-worker", hidden = true, description = "Checks a design model.")
public final class DesignCommand implements StandaloneCommand, Callable<Integer> {
  static final String SENT = "sent.glb";
  static final String CHECKED = "design.glb";

  private static final String ANSWER = "answer.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came of it, or why nothing did; the other is null. */
  record Answer(@Nullable DesignFacts facts, @Nullable Message refused) {}

  @Parameters(paramLabel = "FOLDER", description = "Where the design model is.")
  private Path folder = Path.of("");

  /** For the command line, which fills the fields. */
  public DesignCommand() {}

  @Override
  public Integer call() throws IOException {
    try {
      var out = folder.resolve(CHECKED);
      answer(new Answer(DesignCheck.check(folder.resolve(SENT), out, DesignLimits.USUAL), null));
      return 0;
    } catch (DesignRefused e) {
      answer(new Answer(null, Refusals.of(e)));
      return WorkerProcess.REFUSES;
    }
  }

  private void answer(Answer answer) throws IOException {
    Files.writeString(folder.resolve(ANSWER), JSON.writeValueAsString(answer));
  }

  static Answer read(Path folder) throws IOException {
    try {
      return JSON.readValue(Files.readString(folder.resolve(ANSWER)), Answer.class);
    } catch (JacksonException e) {
      throw new IOException("no answer", e);
    }
  }
}
