package org.planrunde.analysis;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.planrunde.analysis.cluster.Assignment;
import org.planrunde.analysis.cluster.ClusterEngine;
import org.planrunde.analysis.cluster.Doc;
import org.planrunde.analysis.cluster.Parameters;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.RawText;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.TextPipeline;
import org.planrunde.bench.Row;

/**
 * Measures speed and agreement with people; gives rows for the table of {@code ./planrunde bench}.
 */
public final class AnalysisBench {
  private static final TextPipeline PIPELINE = new TextPipeline(List.of("de", "en"));
  private static final int MANY = 10_000;
  private static final int THREADS = 2;

  private AnalysisBench() {}

  /** Takes the folder beside which the shared data lies, which may be missing. */
  public static List<Row> rows(Path shared) throws IOException {
    var rows = new ArrayList<Row>();
    Path folder = shared.resolve("data").resolve("contributions");
    Path bonn = folder.resolve("raddialog-bonn-2017.jsonl");
    boolean real = Files.exists(bonn);
    List<RawText> texts =
        SharedData.read(real ? bonn : Path.of("src/test/resources/analysis/contributions.jsonl"))
            .texts();
    rows.add(agreement("Bonn, 8 groups: NMI with people", bonn, 8, 0.30));
    rows.add(
        agreement(
            "Climate council, 5 groups: NMI with people",
            folder.resolve("klimarat-at-2022.jsonl"),
            5,
            0.25));
    rows.add(sameGroups(texts, real));
    rows.addAll(speed(synthetic(texts)));
    return rows;
  }

  /** The cluster of each text. */
  static List<Integer> grouped(List<RawText> texts, int k, long seed, int threads) {
    List<TextFeatures> features = PIPELINE.analyseAll(texts, threads, Progress.NONE);
    return ClusterEngine.run(docs(features), Parameters.fixed(k, seed, threads), Progress.NONE)
        .assignments()
        .stream()
        .map(Assignment::cluster)
        .toList();
  }

  private static List<Doc> docs(List<TextFeatures> features) {
    var docs = new ArrayList<Doc>();
    features.forEach(f -> docs.add(new Doc("d" + docs.size(), f)));
    return docs;
  }

  private static Row agreement(String name, Path file, int k, double target) throws IOException {
    String goal = String.format(Locale.ROOT, ">= %.2f", target);
    if (!Files.exists(file)) {
      return Row.missing(name, goal, "the real data is not beside this clone");
    }
    SharedData data = SharedData.read(file);
    double mean =
        DoubleStream.of(1, 2, 3)
            .map(seed -> Nmi.of(data.labels(), grouped(data.texts(), k, (long) seed, THREADS)))
            .average()
            .orElse(0);
    return new Row(
        name,
        goal,
        String.format(Locale.ROOT, "%.3f", mean),
        "mean of 3 seeds, " + data.texts().size() + " contributions");
  }

  private static Row sameGroups(List<RawText> texts, boolean real) {
    boolean same = grouped(texts, 8, 1, 1).equals(grouped(texts, 8, 1, 2));
    return new Row(
        "Same groups on 1 and 2 threads",
        "yes",
        same ? "yes" : "no",
        real ? "Bonn" : "invented contributions, the real data is not beside this clone");
  }

  private static List<Row> speed(List<RawText> texts) {
    PIPELINE.analyseAll(texts.subList(0, 1_000), THREADS, Progress.NONE);
    long cpu = cpu();
    long start = System.nanoTime();
    List<TextFeatures> features = PIPELINE.analyseAll(texts, THREADS, Progress.NONE);
    double seconds = since(start);
    double cpuSeconds = (cpu() - cpu) / 1e9;
    long cpuBefore = cpu();
    start = System.nanoTime();
    ClusterEngine.run(docs(features), Parameters.fixed(12, 1, THREADS), Progress.NONE);
    double grouping = since(start);
    return List.of(
        new Row(
            "Linguistic pass, contributions/s",
            ">= 700",
            String.format(Locale.ROOT, "%.0f", MANY / seconds),
            String.format(
                Locale.ROOT,
                "10,000 recombined, 2 threads, warm; %.0f per CPU second",
                MANY / cpuSeconds)),
        new Row(
            "10,000 contributions grouped, s",
            "<= 20",
            String.format(Locale.ROOT, "%.1f", grouping),
            String.format(
                Locale.ROOT, "12 groups, 2 threads; %.1f CPU s", (cpu() - cpuBefore) / 1e9)));
  }

  /** Nanoseconds of processor time that this process used; fair also on a busy machine. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Contributions made by recombining the titles and sentences of real or invented ones. */
  private static List<RawText> synthetic(List<RawText> source) {
    var random = new SplittableRandom(11);
    var made = new ArrayList<RawText>();
    while (made.size() < MANY) {
      RawText one = source.get(random.nextInt(source.size()));
      String[] sentences = one.text().split("(?<=[.!?])\\s+");
      RawText other = source.get(random.nextInt(source.size()));
      String[] others = other.text().split("(?<=[.!?])\\s+");
      String text = String.join(" ", sentences) + " " + others[random.nextInt(others.length)];
      made.add(new RawText(one.title(), text, "de"));
    }
    return made;
  }
}
