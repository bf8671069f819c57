package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.planrunde.analysis.cluster.Candidate.Grain;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.Progress.Phase;
import org.planrunde.analysis.text.Workers;

/**
 * Finds numbers of clusters at which random parts of the texts are grouped alike (stability after
 * Ben-Hur, Elisseeff, Guyon 2002, "A stability based method for discovering structure in clustered
 * data"). Looks at no more than 1,500 texts.
 */
final class NumberOfClusters {
  private static final int SAMPLE = 1_500;
  private static final int PARTS = 5;
  private static final double PART_SHARE = 0.7;
  private static final int STARTS = 2;
  private static final int LEAST_MEAN_SIZE = 6;
  private static final int[] TRIED = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 27, 30
  };
  private static final int COARSE_TO = 6;
  private static final int MEDIUM_TO = 13;

  private final double[][] rows;
  private final long seed;
  private final Workers workers;

  /** Looks at the given rows, none of which is zero. */
  NumberOfClusters(double[][] rows, long seed, Workers workers) {
    this.rows = rows.length <= SAMPLE ? rows : drawn(rows, SAMPLE, new SplittableRandom(seed));
    this.seed = seed;
    this.workers = workers;
  }

  /** Up to three candidates from coarse to fine; none for very few texts. */
  List<Candidate> candidates(Progress progress) {
    int most = rows.length / LEAST_MEAN_SIZE;
    int[] tried = Arrays.stream(TRIED).filter(k -> k <= most).toArray();
    var stability = new TreeMap<Integer, Double>();
    for (int i = 0; i < tried.length; i++) {
      progress.check();
      stability.put(tried[i], stability(tried[i]));
      progress.report(Phase.CHOOSE_NUMBER, i + 1, tried.length);
    }
    var candidates = new ArrayList<Candidate>();
    for (Grain grain : Grain.values()) {
      stability.keySet().stream()
          .filter(k -> grain(k) == grain)
          .max(
              Comparator.<Integer>comparingInt(k -> isPeak(stability, k) ? 1 : 0)
                  .thenComparingDouble(stability::get)
                  .thenComparingInt(k -> k))
          .ifPresent(k -> candidates.add(new Candidate(k, stability.getOrDefault(k, 0.0), grain)));
    }
    return candidates;
  }

  private static Grain grain(int k) {
    return k <= COARSE_TO ? Grain.COARSE : k <= MEDIUM_TO ? Grain.MEDIUM : Grain.FINE;
  }

  private static boolean isPeak(NavigableMap<Integer, Double> stability, int k) {
    double own = stability.getOrDefault(k, 0.0);
    var before = stability.lowerEntry(k);
    var after = stability.higherEntry(k);
    return (before == null || before.getValue() <= own)
        && (after == null || after.getValue() < own);
  }

  /** The mean agreement of all pairs of groupings, each learnt from its own part of the rows. */
  private double stability(int k) {
    var groupings = new int[PARTS][];
    workers.heavyRows(PARTS, part -> groupings[part] = grouping(k, part));
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < PARTS; a++) {
      for (int b = a + 1; b < PARTS; b++, pairs++) {
        sum += RandIndex.adjusted(groupings[a], k, groupings[b], k);
      }
    }
    return sum / pairs;
  }

  private int[] grouping(int k, int part) {
    var random = new SplittableRandom(seed + 31L * part);
    double[][] some = drawn(rows, (int) Math.ceil(PART_SHARE * rows.length), random);
    try (var own = new Workers(1)) {
      double[][] centroids =
          new SphericalKMeans(some, own).best(k, STARTS, seed + part).centroids();
      return Arrays.stream(rows).mapToInt(row -> SphericalKMeans.nearest(row, centroids)).toArray();
    }
  }

  /** So many rows without repetition, in a random order (Fisher, Yates). */
  private static double[][] drawn(double[][] rows, int n, SplittableRandom random) {
    double[][] shuffled = rows.clone();
    for (int i = 0; i < n; i++) {
      int j = i + random.nextInt(shuffled.length - i);
      double[] row = shuffled[j];
      shuffled[j] = shuffled[i];
      shuffled[i] = row;
    }
    return Arrays.copyOf(shuffled, n);
  }
}
