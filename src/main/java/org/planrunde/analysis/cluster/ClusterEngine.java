package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.planrunde.analysis.cluster.Candidate.Grain;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.Progress.Phase;
import org.planrunde.analysis.text.TextPipeline;
import org.planrunde.analysis.text.Workers;

/**
 * Groups contributions by what they say: word statistics, latent semantic analysis, word vectors
 * learnt from the contributions themselves, spherical k-means; then labels, quotes and reasons.
 *
 * <p>The same input and parameters give the same result on every run and number of threads. Takes
 * any number of contributions, also none, empty or equal ones. Does not look at place, author or
 * category, and does not tell languages together: a run over two languages groups by language.
 */
public final class ClusterEngine {
  private static final String METHOD = "tfidf-lsa100+ppmi-sif100/spherical-k-means/2";
  private static final int STARTS = 8;
  private static final double UNCLEAR_DEVIATIONS = 2;
  private static final double WORTH_FINER = 0.6;

  private ClusterEngine() {}

  /**
   * Groups the contributions.
   *
   * @throws java.util.concurrent.CancellationException if the listener cancels
   */
  public static Clustering run(List<Doc> docs, Parameters parameters, Progress progress) {
    try (var workers = new Workers(parameters.threads())) {
      return new Run(List.copyOf(docs), parameters, progress, workers).clustering();
    }
  }

  /** One run; the steps in their order. */
  private static final class Run {
    private final List<Doc> docs;
    private final Parameters parameters;
    private final Progress progress;
    private final Workers workers;
    private final Duplicates duplicates;
    private final Corpus corpus;
    private final TextSpace space;
    private final double[][] vectors;

    Run(List<Doc> docs, Parameters parameters, Progress progress, Workers workers) {
      this.docs = docs;
      this.parameters = parameters;
      this.progress = progress;
      this.workers = workers;
      begin(Phase.FIND_DUPLICATES);
      var texts = docs.stream().map(Doc::features).toList();
      duplicates = new Duplicates(NearDuplicates.of(texts, workers));
      begin(Phase.WEIGH_WORDS);
      corpus = new Corpus(texts);
      space =
          new TextSpace(corpus, parameters.seed(), workers, () -> begin(Phase.LEARN_WORD_VECTORS));
      vectors = space.vectors(corpus, workers);
    }

    Clustering clustering() {
      int[] active = corpus.documents().filter(d -> !Vectors.isZero(vectors[d])).toArray();
      double[][] rows = Arrays.stream(active).mapToObj(d -> vectors[d]).toArray(double[][]::new);
      begin(Phase.CHOOSE_NUMBER);
      List<Candidate> candidates =
          parameters.clusters().isPresent() || rows.length == 0
              ? List.of()
              : new NumberOfClusters(rows, parameters.seed(), workers).candidates(progress);
      begin(Phase.GROUP);
      int k = parameters.clusters().orElseGet(() -> recommended(candidates));
      return explained(active, rows, sorted(partition(rows, k)), candidates);
    }

    private void begin(Phase phase) {
      progress.check();
      progress.report(phase, 0, 1);
    }

    /** Coarse or medium, whichever is finer and not much less stable than the other. */
    private static int recommended(List<Candidate> candidates) {
      List<Candidate> offered = candidates.stream().filter(c -> c.grain() != Grain.FINE).toList();
      double best = offered.stream().mapToDouble(Candidate::stability).max().orElse(0);
      return offered.stream()
          .filter(c -> c.stability() >= WORTH_FINER * best)
          .mapToInt(Candidate::clusters)
          .max()
          .orElse(1);
    }

    private Partition partition(double[][] rows, int k) {
      if (rows.length == 0) {
        return new Partition(new int[0], new double[0][], 0);
      }
      return new SphericalKMeans(rows, workers).best(k, STARTS, parameters.seed());
    }

    /** The same partition with the largest group first; equals in the order of their first row. */
    private static Partition sorted(Partition partition) {
      int k = partition.size();
      var size = new int[k];
      var first = new int[k];
      for (int i = partition.cluster().length - 1; i >= 0; i--) {
        size[partition.cluster()[i]]++;
        first[partition.cluster()[i]] = i;
      }
      List<Integer> order =
          IntStream.range(0, k)
              .boxed()
              .filter(c -> size[c] > 0)
              .sorted(
                  Comparator.<Integer>comparingInt(c -> -size[c]).thenComparingInt(c -> first[c]))
              .toList();
      return new Partition(
          Arrays.stream(partition.cluster()).map(order::indexOf).toArray(),
          order.stream().map(c -> partition.centroids()[c]).toArray(double[][]::new),
          partition.quality());
    }

    private Clustering explained(
        int[] active, double[][] rows, Partition partition, List<Candidate> candidates) {
      begin(Phase.EXPLAIN);
      var cluster = new int[docs.size()];
      for (int i = 0; i < active.length; i++) {
        cluster[active[i]] = partition.cluster()[i];
      }
      double[][] centroids = partition.centroids();
      int k = Math.max(docs.isEmpty() ? 0 : 1, centroids.length);
      var model = new ClusterModel(corpus, space, centroids, clearFrom(rows, partition), 0);
      var assignments = new Assignment[docs.size()];
      workers.each(
          docs.size(),
          Phase.EXPLAIN,
          progress,
          d -> {
            Doc doc = docs.get(d);
            assignments[d] =
                Vectors.isZero(vectors[d])
                    ? model.assign(doc.id(), doc.features())
                    : model.assign(doc.id(), doc.features(), vectors[d], cluster[d]);
          });
      return new Clustering(
          clusters(cluster, k, centroids, model),
          List.of(assignments),
          duplicates,
          candidates,
          model,
          new RunRecord(METHOD, parameters, docs.size(), TextPipeline.modelVersions()));
    }

    /** Below the mean similarity by two standard deviations a contribution fits badly. */
    private static double clearFrom(double[][] rows, Partition partition) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < rows.length; i++) {
        double s = Vectors.dot(rows[i], partition.centroids()[partition.cluster()[i]]);
        sum += s;
        squares += s * s;
      }
      double mean = sum / Math.max(1, rows.length);
      double variance = Math.max(0, squares / Math.max(1, rows.length) - mean * mean);
      return mean - UNCLEAR_DEVIATIONS * Math.sqrt(variance) - 1e-9;
    }

    private List<Cluster> clusters(int[] cluster, int k, double[][] centroids, ClusterModel model) {
      var labels = new Labels(corpus, cluster, k);
      var quotes = new Quotes(corpus, docs, vectors, model);
      var clusters = new ArrayList<Cluster>();
      for (int c = 0; c < k; c++) {
        progress.check();
        int number = c;
        double[] centroid = c < centroids.length ? centroids[c] : new double[0];
        List<Integer> members =
            corpus.documents().filter(d -> cluster[d] == number).boxed().toList();
        List<Integer> nearest =
            members.stream()
                .filter(d -> !Vectors.isZero(vectors[d]))
                .sorted(Comparator.comparingDouble(d -> -Vectors.dot(vectors[d], centroid)))
                .toList();
        List<Quote> typical = quotes.typical(nearest, centroid);
        clusters.add(
            new Cluster(
                c,
                members.size(),
                members.size() / (double) docs.size(),
                labels.of(c, key -> space.nearness(corpus.word(key), centroid)),
                typical,
                quotes.untypical(nearest, centroid, typical),
                new Centroid(centroid)));
      }
      return clusters;
    }
  }
}
