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

/** Measures speed and agreement with people; prints one row "name | target | measured" each. */
public final class AnalysisBench {
  private static final TextPipeline PIPELINE = new TextPipeline(List.of("de", "en"));
  private static final int MANY = 10_000;
  private static final int THREADS = 2;

  private AnalysisBench() {}

  /** Takes the folder of shared data, which may be missing. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "../shared" : args[0], "data", "contributions");
    Path bonn = folder.resolve("raddialog-bonn-2017.jsonl");
    if (Files.exists(bonn)) {
      agreement("Bonn, 8 clusters, NMI, mean of 3 seeds", bonn, 8, 0.30);
      agreement(
          "Climate council, 5 clusters, NMI", folder.resolve("klimarat-at-2022.jsonl"), 5, 0.25);
      sameBytes(SharedData.read(bonn).texts());
    }
    List<RawText> source =
        Files.exists(bonn)
            ? SharedData.read(bonn).texts()
            : SharedData.read(Path.of("src/test/resources/analysis/contributions.jsonl")).texts();
    speed(synthetic(source));
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

  private static void agreement(String name, Path file, int k, double target) throws IOException {
    SharedData data = SharedData.read(file);
    double mean =
        DoubleStream.of(1, 2, 3)
            .map(seed -> Nmi.of(data.labels(), grouped(data.texts(), k, (long) seed, THREADS)))
            .average()
            .orElse(0);
    row(
        name,
        String.format(Locale.ROOT, ">= %.2f", target),
        String.format(Locale.ROOT, "%.3f", mean));
  }

  private static void sameBytes(List<RawText> texts) {
    boolean same = grouped(texts, 8, 1, 1).equals(grouped(texts, 8, 1, 2));
    row("Same groups on 1 and 2 threads", "yes", same ? "yes" : "no");
  }

  private static void speed(List<RawText> texts) {
    PIPELINE.analyseAll(texts.subList(0, 1_000), THREADS, Progress.NONE);
    long cpu = cpu();
    long start = System.nanoTime();
    List<TextFeatures> features = PIPELINE.analyseAll(texts, THREADS, Progress.NONE);
    double seconds = since(start);
    row("Linguistic pass, contributions/s, 2 threads", ">= 700", "%.0f", MANY / seconds);
    double cpuSeconds = (cpu() - cpu) / 1e9;
    row("Linguistic pass, contributions per CPU second", ">= 350", "%.0f", MANY / cpuSeconds);
    cpu = cpu();
    start = System.nanoTime();
    ClusterEngine.run(docs(features), Parameters.fixed(12, 1, THREADS), Progress.NONE);
    row("10,000 contributions grouped, s", "<= 20", "%.1f", since(start));
    row("10,000 contributions grouped, CPU s", "<= 40", "%.1f", (cpu() - cpu) / 1e9);
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

  private static void row(String name, String target, String format, double value) {
    row(name, target, String.format(Locale.ROOT, format, value));
  }

  private static void row(String name, String target, String measured) {
    System.out.println(name + " | " + target + " | " + measured);
  }
}
