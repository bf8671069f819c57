package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.planrunde.analysis.text.Feature;
import org.planrunde.analysis.text.TextFeatures;

/**
 * Places a contribution in the clusters of a finished run, within a millisecond and with reasons.
 * Immutable; does not learn from what it places.
 */
public final class ClusterModel {
  private static final int PULLS = 8;

  private final Corpus corpus;
  private final TextSpace space;
  private final double[][] centroids;
  private final double clearFrom;
  private final int fallback;

  ClusterModel(
      Corpus corpus, TextSpace space, double[][] centroids, double clearFrom, int fallback) {
    this.corpus = corpus;
    this.space = space;
    this.centroids = centroids;
    this.clearFrom = clearFrom;
    this.fallback = fallback;
  }

  /** The nearest cluster of a contribution that need not have been in the run. */
  public Assignment assign(String id, TextFeatures features) {
    int[] text = Corpus.known(corpus.aligned(features));
    int titleWords = corpus.knownTitleWords(features);
    double[] vector = space.vector(text, titleWords);
    if (Vectors.isZero(vector)) {
      return new Assignment(id, fallback, 0, false, OptionalInt.empty(), 0, List.of(), 0);
    }
    return assign(id, features, vector, SphericalKMeans.nearest(vector, centroids));
  }

  /** Explains why the vector of a contribution is in the given cluster. */
  Assignment assign(String id, TextFeatures features, double[] vector, int cluster) {
    double similarity = Vectors.dot(vector, centroids[cluster]);
    int second = second(vector, cluster);
    List<Pull> all = pulls(features, centroids[cluster]);
    return new Assignment(
        id,
        cluster,
        similarity,
        similarity >= clearFrom,
        second < 0 ? OptionalInt.empty() : OptionalInt.of(second),
        second < 0 ? 0 : Vectors.dot(vector, centroids[second]),
        all.subList(0, Math.min(PULLS, all.size())),
        Math.max(0, all.size() - PULLS));
  }

  private int second(double[] vector, int first) {
    int best = -1;
    double similarity = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double s = c == first ? Double.NEGATIVE_INFINITY : Vectors.dot(vector, centroids[c]);
      if (s > similarity) {
        similarity = s;
        best = c;
      }
    }
    return best;
  }

  /** The draw of each word with the parts of its compound, strongest first. */
  private List<Pull> pulls(TextFeatures features, double[] centroid) {
    double[] shares = shares(features, centroid);
    Map<String, Double> byKey = new LinkedHashMap<>();
    Map<String, String> surface = new LinkedHashMap<>();
    String key = "";
    for (int i = 0; i < shares.length; i++) {
      Feature feature = features.features().get(i);
      key = feature.kind() == Feature.Kind.PART ? key : feature.key();
      byKey.merge(key, shares[i], Double::sum);
      surface.putIfAbsent(key, feature.surface());
    }
    double total = byKey.values().stream().filter(s -> s > 0).mapToDouble(s -> s).sum();
    var pulls = new ArrayList<Pull>();
    byKey.forEach((k, share) -> {
      if (share > 0) {
        pulls.add(new Pull(surface.getOrDefault(k, k), share / total));
      }
    });
    pulls.sort(Comparator.comparingDouble(Pull::share).reversed().thenComparing(Pull::word));
    return pulls;
  }

  /** For each feature what it adds to the similarity; 0 for those outside the vocabulary. */
  double[] shares(TextFeatures features, double[] centroid) {
    int[] aligned = corpus.aligned(features);
    double[] known =
        space.shares(Corpus.known(aligned), corpus.knownTitleWords(features), centroid);
    var shares = new double[aligned.length];
    int k = 0;
    for (int i = 0; i < aligned.length; i++) {
      shares[i] = aligned[i] < 0 ? 0 : known[k++];
    }
    return shares;
  }
}
