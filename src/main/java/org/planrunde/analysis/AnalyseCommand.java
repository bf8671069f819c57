package org.planrunde.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.cluster.ClusterEngine;
import org.planrunde.analysis.cluster.Clustering;
import org.planrunde.analysis.cluster.Doc;
import org.planrunde.analysis.cluster.Parameters;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.TextPipeline;
import org.planrunde.console.StandaloneCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Groups a file of contributions without the application: writes the cluster of each and prints a
 * summary.
 *
 * <p>Reads id, title, text and lang, nothing else. Ends with 0 if at least one line was good,
 * otherwise with 2.
 */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Groups the contributions in a JSON lines file (id, title, text, lang).")
public final class AnalyseCommand implements StandaloneCommand, Callable<Integer> {
  private static final int FAILED = 2;
  private static final int SHOWN_COMPLAINTS = 20;
  private static final int MOST_CLUSTERS = 1_000;

  @Spec private @Nullable CommandSpec spec;

  @picocli.CommandLine.Parameters(
      paramLabel = "FILE.jsonl",
      description = "One JSON object a line.")
  private Path file = Path.of("");

  @Option(
      names = "--clusters",
      paramLabel = "K|auto",
      description = "How many clusters; auto finds a stable number (default: ${DEFAULT-VALUE}).")
  private String clusters = "auto";

  @Option(names = "--seed", description = "Same seed, same result (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT.jsonl",
      description = "Gets a line with id and cluster for each contribution.")
  private Path out = Path.of("");

  @Option(names = "--threads", description = "Default: all processors. Never changes the result.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--languages",
      split = ",",
      description = "Languages to tell apart, likeliest first (default: ${DEFAULT-VALUE}).")
  private List<String> languages = List.of("de", "en", "tr", "ar", "uk");

  /** For the command line, which fills the fields. */
  public AnalyseCommand() {}

  @Override
  public Integer call() {
    Parameters parameters = parameters();
    ContributionLines lines;
    try {
      lines = ContributionLines.read(file);
    } catch (IOException e) {
      return fail("The file " + file + " cannot be read.");
    }
    complain(lines.complaints());
    if (lines.good().isEmpty()) {
      return fail("The file " + file + " holds no contribution.");
    }
    if (!canWrite()) {
      return fail("The result file " + out + " cannot be written.");
    }
    Clustering clustering = clustering(lines.good(), parameters);
    try {
      write(clustering);
    } catch (IOException e) {
      return fail("The result file " + out + " cannot be written.");
    }
    Summary.print(clustering, commandLine().getOut());
    return 0;
  }

  private Clustering clustering(List<ContributionLine> lines, Parameters parameters) {
    Progress progress = new ProgressLines(commandLine().getErr());
    List<TextFeatures> features =
        new TextPipeline(languages)
            .analyseAll(
                lines.stream().map(ContributionLine::text).toList(),
                parameters.threads(),
                progress);
    var docs = new ArrayList<Doc>();
    for (int i = 0; i < lines.size(); i++) {
      docs.add(new Doc(lines.get(i).id(), features.get(i)));
    }
    return ClusterEngine.run(docs, parameters, progress);
  }

  private Parameters parameters() {
    if (threads < 1 || languages.isEmpty()) {
      throw new ParameterException(commandLine(), "--threads must be at least 1");
    }
    if (clusters.equals("auto")) {
      return new Parameters(OptionalInt.empty(), seed, threads);
    }
    try {
      int k = Integer.parseInt(clusters);
      if (k >= 1 && k <= MOST_CLUSTERS) {
        return Parameters.fixed(k, seed, threads);
      }
    } catch (NumberFormatException e) {
      // reported below, like a number out of range
    }
    throw new ParameterException(
        commandLine(), "--clusters takes a number from 1 to " + MOST_CLUSTERS + ", or auto");
  }

  /** Tells before minutes of work, not after them, that the result has no place. */
  private boolean canWrite() {
    if (Files.exists(out)) {
      return Files.isRegularFile(out) && Files.isWritable(out);
    }
    Path folder = out.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder);
  }

  private void write(Clustering clustering) throws IOException {
    var json = JsonMapper.builder().build();
    try (var writer = Files.newBufferedWriter(out)) {
      for (var assignment : clustering.assignments()) {
        var line = json.createObjectNode();
        line.put("id", assignment.id());
        line.put("cluster", assignment.cluster());
        writer.write(json.writeValueAsString(line));
        writer.write('\n');
      }
    }
  }

  private void complain(List<String> complaints) {
    PrintWriter err = commandLine().getErr();
    complaints.stream().limit(SHOWN_COMPLAINTS).forEach(err::println);
    if (complaints.size() > SHOWN_COMPLAINTS) {
      err.println(complaints.size() - SHOWN_COMPLAINTS + " more lines left out.");
    }
    err.flush();
  }

  private int fail(String sentence) {
    commandLine().getErr().println(sentence);
    commandLine().getErr().flush();
    return FAILED;
  }

  private picocli.CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
